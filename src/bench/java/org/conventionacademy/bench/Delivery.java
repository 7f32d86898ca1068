package org.conventionacademy.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// Requests of one kind, each sent again as it is until it is answered, as `quiz.js` does: after no reply within 20 s,
/// a broken connection, 429 or 5xx. One that is refused, or is never answered, is an error.
final class Delivery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 10;
    private static final int LONGEST_WAIT = 30_000;

    private final String name;
    private final Times times;
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final Map<String, Integer> trouble = new ConcurrentHashMap<>();

    Delivery(String name, int most) {
        this.name = name;
        times = new Times(most);
    }

    String name() {
        return name;
    }

    /// Of each from its first sending to its reply, waits between two tries included.
    Times times() {
        return times;
    }

    /// How many were sent once more.
    int repeats() {
        return repeats.get();
    }

    int errors() {
        return errors.get();
    }

    /// What repeats and errors were met with, and how often.
    Map<String, Integer> trouble() {
        return new TreeMap<>(trouble);
    }

    ChainBuilder of(HttpRequestActionBuilder request, BiConsumer<Candidate, JsonNode> heard) {
        return exec(
                exec(session -> session.setAll(Map.of("open", true, "tries", 0, "begun", System.nanoTime()))),
                asLongAs(session -> session.getBoolean("open"))
                        .on(
                                exec(session -> session.removeAll("status", "reply", "retryAfter")),
                                request.requestTimeout(PATIENCE)
                                        .check(
                                                status().saveAs("status"),
                                                header("Retry-After").optional().saveAs("retryAfter"),
                                                bodyString().saveAs("reply")),
                                exec(session -> settle(session.markAsSucceeded(), heard)),
                                pause(session -> session.<Duration>get("wait"))));
    }

    private Session settle(Session session, BiConsumer<Candidate, JsonNode> heard) {
        int status = session.contains("status") ? session.getInt("status") : 0;
        if (status == 200) {
            times.add(System.nanoTime() - session.getLong("begun"));
            heard.accept(session.get("candidate"), json(session.getString("reply")));
            return done(session);
        }
        trouble.merge(status == 0 ? "no reply" : Integer.toString(status), 1, Integer::sum);
        int tries = session.getInt("tries") + 1;
        boolean later = status == 0 || status == 429 || status >= 500;
        if (!later || tries == TRIES) {
            errors.incrementAndGet();
            return done(session);
        }
        repeats.incrementAndGet();
        return session.set("tries", tries).set("wait", wait(session, tries));
    }

    private static Session done(Session session) {
        return session.set("open", false).set("wait", Duration.ZERO);
    }

    /// The wait of `quiz.js`, and not less than the service asks for.
    private static Duration wait(Session session, int tries) {
        double backOff = Math.min(LONGEST_WAIT, 1_000 << Math.min(tries, 6))
                * ThreadLocalRandom.current().nextDouble(0.75, 1.25);
        long asked = session.contains("retryAfter") ? Long.parseLong(session.getString("retryAfter")) * 1_000 : 0;
        return Duration.ofMillis(Math.max(asked, (long) backOff));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
