package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.question.Marks;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The saves of attempts: read after the attempt's row was written, and only ever added to.
@ApplicationScoped
class AnswerRows {
    /// The answer to a question that counts.
    record Answer(int version, List<String> choice) {
        static final Answer NONE = new Answer(0, List.of());
    }

    /// Answers as an open attempt shows them.
    ///
    /// @param competing answers of other devices that no choice has been made from yet, the oldest first
    record Given(Map<QuestionRevisionId, Answer> current, Map<QuestionRevisionId, Set<List<String>>> competing) {
        Answer current(QuestionRevisionId question) {
            return current.getOrDefault(question, Answer.NONE);
        }

        List<List<String>> competing(QuestionRevisionId question) {
            return competing.getOrDefault(question, Set.of()).stream()
                    .filter(other -> !other.equals(current(question).choice()))
                    .toList();
        }
    }

    /// What bears on a save.
    ///
    /// @param position of the question, 0 where it is not among those drawn
    record Bearing(int position, SaveRule.Known known) {}

    private static final int MOST_COMPETING = 200;

    private final Session session;

    AnswerRows(Session session) {
        this.session = session;
    }

    Bearing bearing(AttemptId attempt, QuestionRevisionId question, SaveNumber number) {
        List<Tuple> rows = session.createNativeQuery("""
                        SELECT 'item' AS what, question, '' AS client, position AS seq, 0 AS version, '' AS state,
                               '' AS choice
                        FROM assessment_attempt_item WHERE attempt = :attempt AND question = :question
                        UNION ALL
                        SELECT 'same', question, client, seq, COALESCE(version, 0), state, choice
                        FROM assessment_answer WHERE attempt = :attempt AND client = :client AND seq = :seq
                        UNION ALL
                        (SELECT 'current', question, client, seq, version, state, choice
                        FROM assessment_answer WHERE attempt = :attempt AND question = :question AND version IS NOT NULL
                        ORDER BY version DESC LIMIT 1)
                        UNION ALL
                        (SELECT 'newest', question, client, seq, 0, state, choice
                        FROM assessment_answer WHERE attempt = :attempt AND question = :question AND client = :client
                        ORDER BY seq DESC LIMIT 1)
                        """, Tuple.class)
                .setParameter("attempt", attempt.value())
                .setParameter("question", question.value())
                .setParameter("client", number.client().value())
                .setParameter("seq", number.seq())
                .addScalar("what", String.class)
                .addScalar("question", UUID.class)
                .addScalar("client", String.class)
                .addScalar("seq", Integer.class)
                .addScalar("version", Integer.class)
                .addScalar("state", String.class)
                .addScalar("choice", String.class)
                .getResultList();
        int position = 0;
        SaveRule.Held same = null;
        SaveRule.Current current = null;
        int newest = 0;
        for (Tuple row : rows) {
            int version = row.get("version", Integer.class);
            List<String> choice = Marks.read(row.get("choice", String.class));
            switch (row.get("what", String.class)) {
                case "item" -> position = row.get("seq", Integer.class);
                case "same" ->
                    same = new SaveRule.Held(
                            new QuestionRevisionId(row.get("question", UUID.class)),
                            choice,
                            SaveState.valueOf(row.get("state", String.class)),
                            version);
                case "current" ->
                    current = new SaveRule.Current(new ClientId(row.get("client", String.class)), version, choice);
                default -> newest = row.get("seq", Integer.class);
            }
        }
        return new Bearing(position, new SaveRule.Known(same, current, newest));
    }

    void insert(
            AttemptId attempt,
            SaveAnswer save,
            SaveRule.Verdict.Store verdict,
            @Nullable Instant typed,
            Instant received) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_answer
                          (attempt, question, client, seq, seen, version, state, choice, settles, typed_at, client_time,
                           received_at)
                        VALUES (:attempt, :question, :client, :seq, :seen, NULLIF(:version, 0), :state, :choice, :settles,
                                :typed, :clock, :at)
                        """)
                .setParameter("attempt", attempt.value())
                .setParameter("question", save.question().value())
                .setParameter("client", save.number().client().value())
                .setParameter("seq", save.number().seq())
                .setParameter("seen", save.seen())
                .setParameter("version", verdict.version())
                .setParameter("state", verdict.state().name())
                .setParameter("choice", Marks.write(save.choice()))
                .setParameter("settles", save.settles())
                .setParameter("typed", typed, Instant.class)
                .setParameter("clock", save.typed().clock(), String.class)
                .setParameter("at", received)
                .executeUpdate();
    }

    /// Keeps a save that was refused; the same one again changes nothing.
    void insertReused(AttemptId attempt, SaveAnswer save, Instant received) {
        String choice = Marks.write(save.choice());
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_answer_reused
                          (attempt, client, seq, content_hash, question, seen, choice, received_at)
                        VALUES (:attempt, :client, :seq, :hash, :question, :seen, :choice, :at)
                        ON DUPLICATE KEY UPDATE attempt = VALUE(attempt)
                        """)
                .setParameter("attempt", attempt.value())
                .setParameter("client", save.number().client().value())
                .setParameter("seq", save.number().seq())
                .setParameter("hash", Hashes.sha256(save.question() + "\n" + choice))
                .setParameter("question", save.question().value())
                .setParameter("seen", save.seen())
                .setParameter("choice", choice)
                .setParameter("at", received)
                .executeUpdate();
    }

    /// The next count of the plain forms of an attempt.
    int nextFormSeq(AttemptId attempt) {
        return session.createNativeQuery(
                        "SELECT COALESCE(MAX(seq), 0) + 1 FROM assessment_answer WHERE attempt = :attempt AND client = :client",
                        Integer.class)
                .setParameter("attempt", attempt.value())
                .setParameter("client", ClientId.FORM.value())
                .getSingleResult();
    }

    /// The answers that count, by question.
    Map<QuestionRevisionId, Answer> current(AttemptId attempt) {
        List<Tuple> rows = session.createNativeQuery("""
                        SELECT a.question, a.version, a.choice
                        FROM assessment_answer a
                        JOIN (SELECT question, MAX(version) AS version FROM assessment_answer
                              WHERE attempt = :attempt AND version IS NOT NULL GROUP BY question) newest
                          ON newest.question = a.question AND newest.version = a.version
                        WHERE a.attempt = :attempt
                        """, Tuple.class)
                .setParameter("attempt", attempt.value())
                .addScalar("question", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("choice", String.class)
                .getResultList();
        Map<QuestionRevisionId, Answer> answers = new HashMap<>();
        for (Tuple row : rows) {
            answers.put(
                    new QuestionRevisionId(row.get("question", UUID.class)),
                    new Answer(row.get("version", Integer.class), Marks.read(row.get("choice", String.class))));
        }
        return answers;
    }

    /// The answers that count and those that compete with them, for showing.
    Given given(AttemptId attempt) {
        List<Tuple> rows = session.createNativeQuery("""
                        SELECT 'current' AS what, a.question, a.version, a.choice
                        FROM assessment_answer a
                        JOIN (SELECT question, MAX(version) AS version FROM assessment_answer
                              WHERE attempt = :attempt AND version IS NOT NULL GROUP BY question) newest
                          ON newest.question = a.question AND newest.version = a.version
                        WHERE a.attempt = :attempt
                        UNION ALL
                        (SELECT 'competing', a.question, 0, a.choice FROM assessment_answer a
                        WHERE a.attempt = :attempt AND a.state = 'COMPETING'
                          AND NOT EXISTS (SELECT 1 FROM assessment_answer later
                                          WHERE later.attempt = a.attempt AND later.question = a.question
                                            AND later.settles AND later.version IS NOT NULL
                                            AND later.received_at >= a.received_at)
                        ORDER BY a.received_at LIMIT :most)
                        """, Tuple.class)
                .setParameter("attempt", attempt.value())
                .setParameter("most", MOST_COMPETING)
                .addScalar("what", String.class)
                .addScalar("question", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("choice", String.class)
                .getResultList();
        Map<QuestionRevisionId, Answer> current = new HashMap<>();
        Map<QuestionRevisionId, Set<List<String>>> competing = new HashMap<>();
        for (Tuple row : rows) {
            QuestionRevisionId question = new QuestionRevisionId(row.get("question", UUID.class));
            List<String> choice = Marks.read(row.get("choice", String.class));
            if (row.get("what", String.class).equals("current")) {
                current.put(question, new Answer(row.get("version", Integer.class), choice));
            } else {
                competing
                        .computeIfAbsent(question, key -> new LinkedHashSet<>())
                        .add(choice);
            }
        }
        return new Given(current, competing);
    }

    /// Which of these saves are held, counted or refused as reused.
    Set<SaveNumber> held(AttemptId attempt, Collection<SaveNumber> numbers) {
        Map<ClientId, List<Integer>> byClient = numbers.stream()
                .collect(Collectors.groupingBy(
                        SaveNumber::client, Collectors.mapping(SaveNumber::seq, Collectors.toList())));
        Set<SaveNumber> held = new HashSet<>();
        byClient.forEach((client, seqs) -> session.createNativeQuery("""
                        SELECT seq FROM assessment_answer
                        WHERE attempt = :attempt AND client = :client AND seq IN (:seqs)
                        """, Integer.class)
                .setParameter("attempt", attempt.value())
                .setParameter("client", client.value())
                .setParameterList("seqs", seqs)
                .getResultList()
                .forEach(seq -> held.add(new SaveNumber(client, seq))));
        return held;
    }
}
