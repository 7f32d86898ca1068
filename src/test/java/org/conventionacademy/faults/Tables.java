package org.conventionacademy.faults;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the database holds in the end, as far as it concerns attempts.
///
/// @param codes the name of each question in its file, by its id
record Tables(
        List<Attempt> attempts,
        List<Item> items,
        List<Answer> answers,
        List<Answer> reused,
        List<Completion> completions,
        Map<UUID, String> codes) {

    record Attempt(
            UUID id,
            UUID person,
            String module,
            int number,
            boolean open,
            int passMark,
            @Nullable String endedBy,
            @Nullable BigDecimal scorePercent,
            @Nullable Boolean passed) {}

    record Item(
            UUID attempt,
            int position,
            UUID question,
            @Nullable BigDecimal points,
            @Nullable Integer gradedVersion) {}

    /// @param version 0 where it never became the answer
    /// @param inTime whether it was received before the deadline and its grace were over
    record Answer(UUID attempt, Save save, State state, int version, boolean inTime) {}

    record Completion(UUID enrolment, UUID attempt, UUID person, String module, BigDecimal score) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Tables read(Connection connection) throws SQLException {
        Map<UUID, String> codes = new HashMap<>();
        all(connection, "SELECT id, module, code FROM content_question", row -> {
            codes.put(id(row, "id"), row.getString("module") + "/" + row.getString("code"));
            return codes;
        });
        return new Tables(
                all(connection, "SELECT * FROM assessment_attempt ORDER BY person, module, number", Tables::attempt),
                all(connection, "SELECT * FROM assessment_attempt_item ORDER BY attempt, position", Tables::item),
                all(
                        connection,
                        """
                        SELECT a.*, COALESCE(a.received_at <= t.deadline_at + INTERVAL 60 SECOND, TRUE) AS in_time
                        FROM assessment_answer a JOIN assessment_attempt t ON t.id = a.attempt
                        ORDER BY a.attempt, a.question, a.version, a.client, a.seq""",
                        row -> answer(
                                row,
                                State.valueOf(row.getString("state")),
                                row.getInt("version"),
                                row.getBoolean("in_time"))),
                all(
                        connection,
                        "SELECT * FROM assessment_answer_reused ORDER BY attempt, client, seq",
                        row -> answer(row, State.REUSED, 0, true)),
                all(connection, "SELECT * FROM learning_completion ORDER BY id", Tables::completion),
                codes);
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        BigDecimal score = row.getBigDecimal("score_percent");
        return new Attempt(
                id(row, "id"),
                id(row, "person"),
                row.getString("module"),
                row.getInt("number"),
                row.getString("state").equals("OPEN"),
                row.getInt("pass_mark"),
                row.getString("ended_by"),
                score,
                row.getString("passed") == null ? null : row.getBoolean("passed"));
    }

    private static Item item(ResultSet row) throws SQLException {
        String version = row.getString("graded_version");
        return new Item(
                id(row, "attempt"),
                row.getInt("position"),
                id(row, "question"),
                row.getBigDecimal("points"),
                version == null ? null : Integer.valueOf(version));
    }

    private static Answer answer(ResultSet row, State state, int version, boolean inTime) throws SQLException {
        String choice = row.getString("choice");
        return new Answer(
                id(row, "attempt"),
                new Save(
                        id(row, "question"),
                        new Save.Id(row.getString("client"), row.getInt("seq")),
                        row.getInt("seen"),
                        marks(choice)),
                state,
                version,
                inTime);
    }

    private static List<String> marks(String choice) {
        return choice.isEmpty()
                ? List.of()
                : Stream.of(choice.split(" "))
                        .map(mark -> mark.replace("%20", " ").replace("%25", "%"))
                        .toList();
    }

    private static Completion completion(ResultSet row) throws SQLException {
        return new Completion(
                id(row, "enrolment_id"),
                id(row, "attempt_id"),
                id(row, "person_id"),
                row.getString("module_code"),
                row.getBigDecimal("score"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static <T> List<T> all(Connection connection, String query, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }
}
