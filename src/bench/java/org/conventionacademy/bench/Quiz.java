package org.conventionacademy.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A whole quiz as a browser with scripts sends it: started by its button, all questions answered right, submitted.
///
/// Every quiz of a round is somebody's first, and completes the module.
final class Quiz {
    static final int QUESTIONS = 10;

    private static final String PAGE = "text/html";
    private static final String DATA = "application/json";

    private final Site.Service service;
    private final Site site;
    private final Key key;
    private final List<Visitor> sitters;
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<Map<String, Object>> reviews = new ConcurrentLinkedQueue<>();

    Quiz(Site.Service service, Site site, Key key, List<Visitor> visitors) {
        this.service = service;
        this.site = site;
        this.key = key;
        sitters = visitors.stream()
                .filter(visitor -> visitor.account().part() == Part.SITTER)
                .toList();
    }

    /// Makes everybody's next quiz their first: what they did before is given to nobody.
    void forget() throws SQLException {
        reviews.clear();
        try (Connection connection = site.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE assessment_attempt SET person = UUID()
                    WHERE person IN (SELECT id FROM bench.person WHERE part = 'SITTER')""");
            statement.execute("""
                    DELETE FROM learning_completion
                    WHERE person_id IN (SELECT id FROM bench.person WHERE part = 'SITTER')""");
        }
    }

    Map<String, Object> next() {
        Visitor sitter = sitters.get(Math.floorMod(turn.getAndIncrement(), sitters.size()));
        return Map.of("cookie", sitter.cookie(), "csrf", sitter.csrf(), "client", Save.newClient());
    }

    /// Of the quizzes taken in this round, in turn.
    synchronized Map<String, Object> nextReview() {
        Map<String, Object> review = reviews.remove();
        reviews.add(review);
        return review;
    }

    ChainBuilder requests() {
        return exec(
                flushCookieJar(),
                http("quiz, start")
                        .post(service.url() + "/modules/network-24-7/quiz")
                        .header("Accept", PAGE)
                        .header("Cookie", "#{cookie}")
                        .formParam("csrf-token", "#{csrf}")
                        .check(
                                status().is(303),
                                headerRegex("Location", "/attempts/([0-9a-f-]+)")
                                        .saveAs("attempt")),
                flushCookieJar(),
                get("quiz, overview", "", PAGE, "#{cookie}")
                        .check(
                                headerRegex("Set-Cookie", "(attempt-pass=[^;]+)")
                                        .saveAs("pass"),
                                headerRegex("Set-Cookie", "(attempt-mark=[^;]+)")
                                        .saveAs("mark")),
                exec(Quiz::withPass),
                flushCookieJar(),
                get("quiz, questions", "/questions/1", PAGE, "#{cookies}")
                        .check(
                                regex("data-save=\"/attempts/[^/]+/answers/([^\"]+)\"")
                                        .findAll()
                                        .saveAs("questions"),
                                regex("data-now=\"([^\"]+)\"").saveAs("now")),
                exec(session -> session.set("opened", System.nanoTime())),
                repeat(QUESTIONS, "i").on(exec(this::answer), flushCookieJar(), save()),
                flushCookieJar(),
                get("quiz, end", "/finish", PAGE, "#{cookies}"),
                flushCookieJar(),
                submit(),
                exec(this::taken));
    }

    ChainBuilder review() {
        return exec(flushCookieJar(), get("review", "/review", PAGE, "#{cookie}"));
    }

    private HttpRequestActionBuilder get(String name, String page, String accept, String cookie) {
        return http(name)
                .get(service.url() + "/attempts/#{attempt}" + page)
                .header("Accept", accept)
                .header("Cookie", cookie)
                .check(status().is(200));
    }

    private HttpRequestActionBuilder save() {
        return scripted(http("quiz, save").put(service.url() + "/attempts/#{attempt}/answers/#{question}"))
                .body(StringBody("#{body}"))
                .check(status().is(200), substring("\"current\""));
    }

    private HttpRequestActionBuilder submit() {
        return scripted(http("quiz, submit").post(service.url() + "/attempts/#{attempt}/submit"))
                .body(StringBody("{\"unacknowledged\":[],\"named\":[],\"without\":[]}"))
                .check(status().is(200), substring("/review"));
    }

    private static HttpRequestActionBuilder scripted(HttpRequestActionBuilder request) {
        return request.header("Cookie", "#{cookies}")
                .header("Content-Type", DATA)
                .header("Accept", DATA)
                .header("X-CSRF-TOKEN", "#{csrf}")
                .header("X-Requested-With", "JavaScript");
    }

    private static Session withPass(Session session) {
        return session.set(
                "cookies",
                String.join("; ", session.getString("cookie"), session.getString("pass"), session.getString("mark")));
    }

    private Session answer(Session session) {
        int i = session.getInt("i");
        String question = session.<String>getList("questions").get(i);
        var save = new Save(session.getString("client"), i + 1, question, 0, key.right(question));
        long elapsed = (System.nanoTime() - session.getLong("opened")) / 1_000_000;
        return session.set("question", question).set("body", save.text(session.getString("now"), elapsed));
    }

    private Session taken(Session session) {
        reviews.add(Map.of("cookie", session.getString("cookie"), "attempt", session.getString("attempt")));
        return session;
    }
}
