package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.conventionacademy.content.QuestionRevisionId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// What was graded in an attempt that has ended.
@ApplicationScoped
class ReceiptRows {
    /// The answer that was graded, in its canonical form.
    ///
    /// @param version 0 where there was no answer
    record Graded(
            QuestionRevisionId question,
            int version,
            String choice,
            @Nullable Instant receivedAt) {}

    private final Session session;

    ReceiptRows(Session session) {
        this.session = session;
    }

    /// In the order of the questions.
    List<Graded> graded(AttemptId attempt) {
        return session
                .createNativeQuery("""
                        SELECT item.question, COALESCE(item.graded_version, 0) AS version,
                               COALESCE(answer.choice, '') AS choice, answer.received_at
                        FROM assessment_attempt_item item
                        LEFT JOIN assessment_answer answer
                          ON answer.attempt = item.attempt AND answer.question = item.question
                          AND answer.version = item.graded_version
                        WHERE item.attempt = :attempt ORDER BY item.position
                        """, Tuple.class)
                .setParameter("attempt", attempt.value())
                .addScalar("question", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("choice", String.class)
                .addScalar("received_at", Instant.class)
                .getResultList()
                .stream()
                .map(row -> new Graded(
                        new QuestionRevisionId(row.get("question", UUID.class)),
                        row.get("version", Integer.class),
                        row.get("choice", String.class),
                        row.get("received_at", Instant.class)))
                .toList();
    }
}
