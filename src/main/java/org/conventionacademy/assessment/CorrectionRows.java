package org.conventionacademy.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Where;
import org.conventionacademy.question.Task;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The rows of corrections, and what each changed for whom.
@ApplicationScoped
class CorrectionRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<Lang, String>> NOTES = new TypeReference<>() {};

    /// Everybody whose attempt had ended when the correction came: who ended later saw one result only.
    private static final String NOTES_OF = """
             FROM assessment_attempt a
             JOIN assessment_attempt_item i ON i.attempt = a.id
             JOIN assessment_correction_question q ON q.question = i.question
             JOIN assessment_correction c ON c.id = q.correction
             LEFT JOIN assessment_remark r ON r.attempt = a.id AND r.correction = c.id
             LEFT JOIN assessment_note_seen s ON s.person = a.person AND s.correction = c.id
            """;

    private final Session session;

    CorrectionRows(Session session) {
        this.session = session;
    }

    void insert(BeginRemark command, Instant at) {
        Task task = command.task();
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_correction (id, module, code, task, policy, notes, at)
                        VALUES (:id, :module, :code, :task, :policy, :notes, :at)
                        """)
                .setParameter("id", command.id().value())
                .setParameter("module", command.module().value())
                .setParameter("code", command.code().value())
                .setParameter("task", task == null ? null : CorrectionsInForce.write(task))
                .setParameter("policy", command.policy().name())
                .setParameter("notes", write(command.notes()))
                .setParameter("at", at)
                .executeUpdate();
        for (QuestionRevisionId question : command.questions()) {
            session.createNativeMutationQuery("""
                            INSERT INTO assessment_correction_question (question, correction) VALUES (:question, :id)
                            """)
                    .setParameter("question", question.value())
                    .setParameter("id", command.id().value())
                    .executeUpdate();
        }
    }

    void finish(CorrectionId correction, Instant at) {
        session.createNativeMutationQuery(
                        "UPDATE assessment_correction SET finished_at = :at WHERE id = :id AND finished_at IS NULL")
                .setParameter("id", correction.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /// The newest first.
    List<CorrectionNote> notes(
            PersonId person, @Nullable AttemptId attempt, boolean unseenOnly, int size, long offset) {
        Where where = where(person, attempt, unseenOnly);
        NativeQuery<Tuple> query = where.apply(session.createNativeQuery(
                        "SELECT c.id, a.id AS attempt, a.module, a.revision, a.number, i.position, i.question, c.policy,"
                                + " c.notes, c.finished_at, r.percent_before, r.passed_before, r.percent_after,"
                                + " r.passed_after, s.at AS seen"
                                + NOTES_OF + where
                                + " ORDER BY c.number DESC, a.number DESC LIMIT :size OFFSET :offset",
                        Tuple.class)
                .setParameter("size", size)
                .setParameter("offset", offset)
                .addScalar("id", UUID.class)
                .addScalar("attempt", UUID.class)
                .addScalar("module", String.class)
                .addScalar("revision", UUID.class)
                .addScalar("number", Integer.class)
                .addScalar("position", Integer.class)
                .addScalar("question", UUID.class)
                .addScalar("policy", String.class)
                .addScalar("notes", String.class)
                .addScalar("finished_at", Instant.class)
                .addScalar("percent_before", BigDecimal.class)
                .addScalar("passed_before", Boolean.class)
                .addScalar("percent_after", BigDecimal.class)
                .addScalar("passed_after", Boolean.class)
                .addScalar("seen", Instant.class));
        return query.getResultList().stream().map(CorrectionRows::note).toList();
    }

    long count(PersonId person, boolean unseenOnly) {
        Where where = where(person, null, unseenOnly);
        return where.apply(session.createNativeQuery("SELECT COUNT(*)" + NOTES_OF + where, Long.class))
                .getSingleResult();
    }

    void seen(PersonId person, CorrectionId correction, Instant at) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_note_seen (person, correction, at)
                        SELECT :person, id, :at FROM assessment_correction WHERE id = :correction
                        ON DUPLICATE KEY UPDATE person = VALUE(person)
                        """)
                .setParameter("person", person.value())
                .setParameter("correction", correction.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    private static Where where(PersonId person, @Nullable AttemptId attempt, boolean unseenOnly) {
        Where where = new Where()
                .and("a.person = :person", "person", person.value())
                .and("c.finished_at IS NOT NULL AND a.ended_at <= c.at");
        if (attempt != null) {
            where.and("a.id = :attempt", "attempt", attempt.value());
        }
        if (unseenOnly) {
            where.and("s.at IS NULL");
        }
        return where;
    }

    private static CorrectionNote note(Tuple row) {
        BigDecimal before = row.get("percent_before", BigDecimal.class);
        return new CorrectionNote(
                new CorrectionId(row.get("id", UUID.class)),
                new AttemptId(row.get("attempt", UUID.class)),
                new ModuleId(row.get("module", String.class)),
                new RevisionId(row.get("revision", UUID.class)),
                row.get("number", Integer.class),
                row.get("position", Integer.class),
                new QuestionRevisionId(row.get("question", UUID.class)),
                RemarkPolicy.valueOf(row.get("policy", String.class)),
                read(row.get("notes", String.class)),
                row.get("finished_at", Instant.class),
                before == null
                        ? null
                        : new CorrectionNote.Changed(
                                before,
                                row.get("passed_before", Boolean.class),
                                row.get("percent_after", BigDecimal.class),
                                row.get("passed_after", Boolean.class)),
                row.get("seen", Instant.class) != null);
    }

    private static String write(Map<Lang, String> notes) {
        try {
            return JSON.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Notes cannot be written", e);
        }
    }

    private static Map<Lang, String> read(String notes) {
        try {
            return JSON.readValue(notes, NOTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Notes cannot be read", e);
        }
    }
}
