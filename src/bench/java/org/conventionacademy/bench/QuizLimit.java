package org.conventionacademy.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// The rows that a whole quiz leaves: the attempt and its questions in one transaction, each answer in one of its own,
/// the result and the completion in a last one. Nothing is read.
final class QuizLimit implements JdbcLimit.Work {
    private final List<Learner> learners = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private record Learner(String person, String enrolment, String revision) {}

    private QuizLimit(Site site) throws SQLException {
        try (Connection connection = site.connect();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("""
                    SELECT b.id, e.id, e.revision_id FROM bench.person b JOIN learning_enrolment e ON e.person_id = b.id
                    WHERE b.part IS NULL AND b.stage = 2 AND e.module_code = 'network-24-7'""");
            while (rows.next()) {
                learners.add(new Learner(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            rows = statement.executeQuery(
                    "SELECT id FROM content_question WHERE module = 'network-24-7' LIMIT " + Quiz.QUESTIONS);
            while (rows.next()) {
                questions.add(rows.getString(1));
            }
        }
    }

    static JdbcLimit of(String name, Site site, int threads) throws IOException, SQLException {
        return new JdbcLimit(name, site, threads, new QuizLimit(site));
    }

    @Override
    public JdbcLimit.Unit on(Connection connection) throws SQLException {
        return new Unit(connection);
    }

    private final class Unit implements JdbcLimit.Unit {
        private final Statement transaction;
        private final PreparedStatement attempt;
        private final PreparedStatement items;
        private final PreparedStatement active;
        private final PreparedStatement answer;
        private final PreparedStatement result;
        private final PreparedStatement points;
        private final PreparedStatement completion;

        private Unit(Connection connection) throws SQLException {
            transaction = connection.createStatement();
            attempt = connection.prepareStatement("""
                    INSERT INTO assessment_attempt
                      (id, person, module, revision, lang, number, state, open_slot, seed, pass_mark, late_rule, started_at,
                       deadline_at, closes_at)
                    VALUES (?, ?, 'network-24-7', ?, 'en', ?, 'OPEN', 1, 1, 70, 'STRICT', UTC_TIMESTAMP(6),
                       UTC_TIMESTAMP(6) + INTERVAL 30 MINUTE, UTC_TIMESTAMP(6) + INTERVAL 31 MINUTE)""");
            items = connection.prepareStatement(
                    "INSERT INTO assessment_attempt_item (attempt, position, question, options, max_points) VALUES "
                            + values());
            active = connection.prepareStatement("""
                    UPDATE learning_enrolment SET quiz_active_at = UTC_TIMESTAMP(6) WHERE id = ?""");
            answer = connection.prepareStatement("""
                    INSERT INTO assessment_answer
                      (attempt, question, client, seq, seen, version, state, choice, typed_at, client_time, received_at)
                    VALUES (?, ?, 'limit', ?, 0, 1, 'CURRENT', 'a', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""");
            result = connection.prepareStatement("""
                    UPDATE assessment_attempt SET state = 'GRADED', open_slot = NULL, ended_by = 'PERSON',
                      ended_at = UTC_TIMESTAMP(6), saves = 11, score_percent = 100, passed = TRUE
                    WHERE id = ?""");
            points = connection.prepareStatement(
                    "UPDATE assessment_attempt_item SET points = 1, graded_version = 1 WHERE attempt = ?");
            completion = connection.prepareStatement("""
                    INSERT INTO learning_completion
                      (id, enrolment_id, ordinal, kind, number, person_id, module_code, revision_id, attempt_id, country,
                       organisation, profession, language, score, completed_at, recorded_at)
                    VALUES (?, ?, ?, 'COMPLETED', ?, ?, 'network-24-7', ?, ?, 'KE', 'Office', 'prosecutor', 'en', 100,
                       UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""");
        }

        private String values() {
            StringJoiner values = new StringJoiner(", ");
            for (int i = 1; i <= Quiz.QUESTIONS; i++) {
                values.add("(?, " + i + ", ?, 'a b c d', 1)");
            }
            return values.toString();
        }

        @Override
        public void write() throws SQLException {
            int next = turn.getAndIncrement();
            Learner learner = learners.get(next % learners.size());
            int number = next / learners.size() + 1;
            String id = UUID.randomUUID().toString();
            start(id, learner, number);
            for (int i = 0; i < Quiz.QUESTIONS; i++) {
                execute(answer, id, questions.get(i), i + 1);
            }
            end(id, learner, number);
        }

        private void start(String id, Learner learner, int number) throws SQLException {
            transaction.execute("START TRANSACTION");
            execute(attempt, id, learner.person, learner.revision, number);
            for (int i = 0; i < Quiz.QUESTIONS; i++) {
                items.setString(2 * i + 1, id);
                items.setString(2 * i + 2, questions.get(i));
            }
            items.executeUpdate();
            execute(active, learner.enrolment);
            transaction.execute("COMMIT");
        }

        private void end(String id, Learner learner, int number) throws SQLException {
            transaction.execute("START TRANSACTION");
            execute(result, id);
            execute(points, id);
            execute(active, learner.enrolment);
            execute(
                    completion,
                    UUID.randomUUID().toString(),
                    learner.enrolment,
                    number,
                    id.substring(0, 12),
                    learner.person,
                    learner.revision,
                    id);
            transaction.execute("COMMIT");
        }

        private static void execute(PreparedStatement statement, Object... parameters) throws SQLException {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            for (Statement each : List.of(transaction, attempt, items, active, answer, result, points, completion)) {
                each.close();
            }
        }
    }
}
