package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.conventionacademy.assessment.FirstAttempt.Response;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Marks;
import org.jspecify.annotations.Nullable;

/// Reads every person's first attempt of a quiz, once, in pages of attempts: each page is three short reads along
/// indexes, so millions of answers take neither memory nor a long snapshot.
///
/// Plain JDBC: nothing of it is kept, and mapping would cost more than reading.
@ApplicationScoped
class FirstAttempts {
    private static final int PAGE = 1_000;

    /// The last attempt of a page.
    private record Cursor(String startedAt, String id) {
        static final Cursor NONE = new Cursor("1000-01-01", "00000000-0000-0000-0000-000000000000");
    }

    /// @param last null where no page follows
    private record Read(
            List<FirstAttempt> attempts, @Nullable Cursor last) {}

    private record Begun(String revision, String lang, long startedAt, List<Item> items, List<Save> saves) {}

    private record Item(String question, int points, int version) {}

    private record Save(String question, int version, String choice, long at) {}

    private final DataSource database;

    FirstAttempts(DataSource database) {
        this.database = database;
    }

    /// How many there are, by module.
    Map<ModuleId, Long> counts() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT module, COUNT(*) FROM assessment_attempt
                        WHERE number = 1 AND state = 'GRADED' GROUP BY module
                        """);
                ResultSet rows = select.executeQuery()) {
            Map<ModuleId, Long> counts = new HashMap<>();
            while (rows.next()) {
                counts.put(new ModuleId(rows.getString(1)), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot count first attempts", e);
        }
    }

    /// The next page is read while the reader has this one.
    void each(ModuleId module, Consumer<FirstAttempt> reader) {
        try (ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Read> next = ahead.submit(() -> page(module, Cursor.NONE));
            while (next != null) {
                Read read = next.get();
                Cursor last = read.last();
                next = last == null ? null : ahead.submit(() -> page(module, last));
                read.attempts().forEach(reader);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot read the first attempts of " + module, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the first attempts of " + module, e);
        }
    }

    private Read page(ModuleId module, Cursor after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, Begun> page = new LinkedHashMap<>();
            Cursor last = attempts(connection, module, after, page);
            if (!page.isEmpty()) {
                items(connection, page);
                saves(connection, page);
            }
            return new Read(page.values().stream().map(FirstAttempts::attempt).toList(), last);
        }
    }

    /// @return where the next page begins; null when this one is the last
    private static @Nullable Cursor attempts(
            Connection connection, ModuleId module, Cursor after, Map<String, Begun> page) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, revision, lang, TIMESTAMPDIFF(MICROSECOND, '2020-01-01', started_at), CAST(started_at AS CHAR)
                FROM assessment_attempt
                WHERE module = ? AND started_at >= ? AND (started_at > ? OR id > ?) AND number = 1 AND state = 'GRADED'
                ORDER BY started_at, id LIMIT ?
                """)) {
            select.setString(1, module.value());
            select.setString(2, after.startedAt());
            select.setString(3, after.startedAt());
            select.setString(4, after.id());
            select.setInt(5, PAGE);
            try (ResultSet rows = select.executeQuery()) {
                Cursor last = null;
                while (rows.next()) {
                    String id = rows.getString(1);
                    page.put(
                            id,
                            new Begun(
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getLong(4),
                                    new ArrayList<>(),
                                    new ArrayList<>()));
                    last = new Cursor(rows.getString(5), id);
                }
                return page.size() < PAGE ? null : last;
            }
        }
    }

    private static void items(Connection connection, Map<String, Begun> page) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT attempt, question, CAST(points * 10000 AS INTEGER), COALESCE(graded_version, 0)
                FROM assessment_attempt_item WHERE points IS NOT NULL AND counted = TRUE AND attempt IN """ + list(page))) {
            select(
                    select,
                    page,
                    (begun, rows) -> begun.items().add(new Item(rows.getString(2), rows.getInt(3), rows.getInt(4))));
        }
    }

    private static void saves(Connection connection, Map<String, Begun> page) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT attempt, question, COALESCE(version, 0), choice,
                       TIMESTAMPDIFF(MICROSECOND, '2020-01-01', COALESCE(typed_at, received_at))
                FROM assessment_answer WHERE state NOT IN ('LATE', 'LEFT') AND attempt IN """ + list(page))) {
            select(
                    select,
                    page,
                    (begun, rows) -> begun.saves()
                            .add(new Save(rows.getString(2), rows.getInt(3), rows.getString(4), rows.getLong(5))));
        }
    }

    private interface Row {
        void read(Begun begun, ResultSet rows) throws SQLException;
    }

    private static void select(PreparedStatement select, Map<String, Begun> page, Row row) throws SQLException {
        int parameter = 1;
        for (String id : page.keySet()) {
            select.setString(parameter++, id);
        }
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Begun begun = page.get(rows.getString(1));
                if (begun != null) {
                    row.read(begun, rows);
                }
            }
        }
    }

    private static String list(Map<String, Begun> page) {
        return " (" + String.join(", ", Collections.nCopies(page.size(), "?")) + ")";
    }

    private static List<String> answer(String choice) {
        return Certainty.without(Marks.read(choice));
    }

    private static FirstAttempt attempt(Begun begun) {
        Map<String, Integer> seconds = AnswerTimes.of(
                begun.startedAt(),
                begun.saves().stream()
                        .map(save -> new AnswerTimes.Save(
                                save.question(),
                                save.at(),
                                save.version() > 0 && !answer(save.choice()).isEmpty()))
                        .toList());
        Map<String, String> graded = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        begun.items().forEach(item -> versions.put(item.question(), item.version()));
        begun.saves().stream()
                .filter(save -> save.version() > 0 && save.version() == versions.getOrDefault(save.question(), 0))
                .forEach(save -> graded.put(save.question(), save.choice()));
        return new FirstAttempt(
                new RevisionId(UUID.fromString(begun.revision())),
                Lang.of(begun.lang()),
                begun.items().stream()
                        .map(item -> new Response(
                                new QuestionRevisionId(UUID.fromString(item.question())),
                                item.points(),
                                answer(graded.getOrDefault(item.question(), "")),
                                seconds.get(item.question())))
                        .toList());
    }
}
