package org.conventionacademy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conventionacademy.bench.Site.Service;

/// What is computed over many answers: marking anew after a correction, the analysis of questions, and mastery of a
/// country.
final class Figures {
    private static final String CORRECTED = "mutual-legal-assistance";
    private static final String ANALYSED = "network-24-7";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int ASKED_MASTERY = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Site site;
    private final Service service;
    private final Realm.Account administrator;
    private final String password;
    private final List<List<String>> rows = new ArrayList<>();
    private String token = "";

    Figures(Site site, Service service, Realm.Account administrator, String password) {
        this.site = site;
        this.service = service;
        this.administrator = administrator;
        this.password = password;
        rows.add(List.of("figure", "measured", "beside it", "aim"));
    }

    void measure() throws Exception {
        try (Realm realm = site.openRealm()) {
            token = realm.token(administrator, password);
        }
        long begun = System.nanoTime();
        site.run("/figures.sql");
        System.out.printf("figures: filled in %.0f s%n", seconds(begun));
        call("PUT", "/api/v1/me/privacy", Map.of("version", one("SELECT MAX(version) FROM identity_privacy")));
        masteryOfOneCountry();
        markAnew();
        analyseItems();
    }

    String table() {
        return Report.table(rows);
    }

    private void masteryOfOneCountry() throws Exception {
        var times = new Times(ASKED_MASTERY);
        for (int i = -10; i < ASKED_MASTERY; i++) {
            long begun = System.nanoTime();
            JsonNode report = call("GET", "/api/v1/reports/mastery?country=KE", null);
            if (i >= 0) {
                times.add(System.nanoTime() - begun);
            }
            if (report.isEmpty()) {
                throw new IllegalStateException("No mastery");
            }
        }
        rows.add(List.of(
                "mastery of one country among 50 with 50,000 persons, ms",
                "p50 %.0f, p95 %.0f".formatted(times.percentile(50), times.percentile(95)),
                "",
                "below 300"));
    }

    private void markAnew() throws Exception {
        String address = "/api/v1/teaching/modules/" + CORRECTED + "/corrections";
        String question = one("SELECT id FROM bench.asked WHERE position = 1 AND module = '" + CORRECTED + "'");
        String wrong = one("SELECT wrong FROM bench.asked WHERE position = 1 AND module = '" + CORRECTED + "'");
        JsonNode draft = call(
                "POST",
                address,
                Map.of(
                        "question",
                        question,
                        "corrected",
                        corrected(question, wrong),
                        "withdraw",
                        false,
                        "notes",
                        Map.of("en", "The key was wrong: this is the benchmark.")));
        String id = draft.path("id").asText();
        long previewed = System.nanoTime();
        await("SELECT state = 'COUNTED' FROM authoring_correction WHERE id = '" + id + "'");
        double preview = seconds(previewed);
        long begun = System.nanoTime();
        call("POST", address + "/" + id + "/apply", Map.of("policy", "recompute"));
        await("SELECT state = 'DONE' FROM authoring_correction WHERE id = '" + id + "'");
        double marked = seconds(begun);
        long attempts = Long.parseLong(one("SELECT total FROM authoring_correction WHERE id = '" + id + "'"));
        long changed = Long.parseLong(one("SELECT COUNT(*) FROM assessment_remark"));
        byPlainSql(question, oldKey(question));
        double plain = byPlainSql(question, wrong);
        rows.add(List.of(
                "results marked anew a second, %,d attempts of which %,d change".formatted(attempts, changed),
                "%,.0f (%.1f s)".formatted(attempts / marked, marked),
                "plain SQL %,.0f (%.1f s): %.0f %% of it".formatted(attempts / plain, plain, 100 * plain / marked),
                "a third of plain SQL"));
        rows.add(List.of("the preview of it under three policies, s", "%.1f".formatted(preview), "", ""));
    }

    private JsonNode corrected(String question, String key) throws Exception {
        JsonNode revision = JSON.readTree(
                one("SELECT content FROM content_revision WHERE current_slot = 1 AND module = '" + CORRECTED + "'"));
        for (JsonNode each : revision.path("questions")) {
            if (each.path("id").asText().equals(question)) {
                ObjectNode task = each.path("task").deepCopy();
                task.putArray("key").add(key);
                return task;
            }
        }
        throw new IllegalStateException("No such question");
    }

    private String oldKey(String question) throws SQLException {
        return one("SELECT choice FROM bench.asked WHERE id = '" + question + "'");
    }

    /// The same points, evidence and results, each by one statement and one commit; no completion, mastery or note.
    private double byPlainSql(String question, String key) throws SQLException {
        try (Connection connection = site.connect();
                var statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute("""
                    UPDATE assessment_attempt_item i
                    JOIN assessment_answer a ON a.attempt = i.attempt AND a.question = i.question AND a.version = i.graded_version
                    SET i.points = a.choice = '%s' WHERE i.question = '%s'""".formatted(key, question));
            statement.execute("""
                    UPDATE assessment_exposure e JOIN assessment_attempt_item i ON i.attempt = e.attempt AND i.position = e.position
                    SET e.points = i.points WHERE i.question = '%s'""".formatted(question));
            statement.execute("""
                    UPDATE assessment_attempt t
                    JOIN (SELECT i.attempt, ROUND(100 * SUM(i.points) / COUNT(*), 2) AS percent
                          FROM assessment_attempt_item of JOIN assessment_attempt_item i ON i.attempt = of.attempt
                          WHERE of.question = '%s' GROUP BY i.attempt) s ON s.attempt = t.id
                    SET t.score_percent = s.percent, t.passed = s.percent >= t.pass_mark, t.remarked_at = UTC_TIMESTAMP(6)""".formatted(question));
            return seconds(begun);
        }
    }

    /// A process that has just started makes those that are due.
    private void analyseItems() throws Exception {
        try (Connection connection = site.connect();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM assessment_item_statistics WHERE module = '" + ANALYSED + "'");
            statement.execute("UPDATE platform_job SET next_at = '2000-01-01' WHERE name = 'assessment-items'");
        }
        site.startService("service-figures", Map.of());
        await("SELECT COUNT(*) FROM assessment_item_statistics WHERE module = '" + ANALYSED + "'");
        double took = Double.parseDouble(one("SELECT TIMESTAMPDIFF(MICROSECOND, as_of, UTC_TIMESTAMP(6)) / 1000000"
                + " FROM assessment_item_statistics WHERE module = '" + ANALYSED + "'"));
        String persons =
                one("SELECT FORMAT(persons, 0) FROM assessment_item_statistics WHERE module = '" + ANALYSED + "'");
        rows.add(List.of(
                "analysis of the questions of " + persons + " persons, ten answers each, s",
                "%.1f".formatted(took),
                "",
                "below 30"));
    }

    private void await(String sql) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!one(sql).equals("1")) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("It takes too long: " + sql);
            }
            Thread.sleep(100);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = site.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private JsonNode call(String method, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s answers %d: %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
