package org.conventionacademy.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// An exam that all candidates start within ten seconds, answer at the same pace, and submit within ten seconds.
final class Rush {
    /// In which all start, and later all submit.
    static final Duration WINDOW = Duration.ofSeconds(10);
    /// Each question once, and once more otherwise.
    static final int SAVES = 2 * Quiz.QUESTIONS;

    /// For those whose start has taken long, before all submit.
    private static final Duration SPARE = Duration.ofSeconds(20);

    private final String api;
    private final List<Candidate> candidates;
    private final Duration pace;
    private final Supplier<Duration> service;
    private final Supplier<Duration> mariadbd;
    private final Delivery starts;
    private final Delivery saves;
    private final Delivery submissions;
    private final Queue<Long> saveTimes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private long begunAt;
    private Duration length = Duration.ZERO;
    private Duration serviceCpu = Duration.ZERO;
    private Duration mariadbdCpu = Duration.ZERO;

    /// @param pace from one answer to the next
    /// @param cpu CPU time so far of the service
    Rush(String url, List<Candidate> candidates, Duration pace, Supplier<Duration> cpu, Supplier<Duration> mariadbd) {
        this.api = url + "/api/v1";
        this.candidates = candidates;
        this.pace = pace;
        this.service = cpu;
        this.mariadbd = mariadbd;
        starts = new Delivery("start", candidates.size());
        saves = new Delivery("save", candidates.size() * SAVES);
        submissions = new Delivery("submission", candidates.size());
    }

    void plan(Schedule schedule, String name) {
        schedule.once(name + " begins", this::begin);
        schedule.run(name, exam(), rampUsers(candidates.size()).during(WINDOW));
        schedule.once(name + " ends", this::end);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Duration pace() {
        return pace;
    }

    List<Delivery> deliveries() {
        return List.of(starts, saves, submissions);
    }

    Delivery saves() {
        return saves;
    }

    /// When each save was sent first, in nanoseconds from the beginning.
    List<Long> saveTimes() {
        return saveTimes.stream().sorted().toList();
    }

    Duration length() {
        return length;
    }

    Duration serviceCpu() {
        return serviceCpu;
    }

    Duration mariadbdCpu() {
        return mariadbdCpu;
    }

    private void begin() {
        serviceCpu = service.get();
        mariadbdCpu = mariadbd.get();
        begunAt = System.nanoTime();
    }

    private void end() {
        length = Duration.ofNanos(System.nanoTime() - begunAt);
        serviceCpu = service.get().minus(serviceCpu);
        mariadbdCpu = mariadbd.get().minus(mariadbdCpu);
    }

    private ChainBuilder exam() {
        return exec(
                exec(this::sitDown),
                starts.of(
                        bearing(http("exam, start").post(api + "/modules/network-24-7/attempts")), Candidate::started),
                doIf(session -> !candidate(session).attempt().isEmpty())
                        .then(
                                exec(session -> session.set("seated", System.nanoTime())),
                                repeat(SAVES, "n").on(pause(this::untilNextAnswer), exec(this::answer), save()),
                                pause(this::untilAllSubmit),
                                submit()));
    }

    private ChainBuilder save() {
        return saves.of(
                bearing(http("exam, save").put(api + "/attempts/#{attempt}/answers/#{question}"))
                        .body(StringBody("#{body}")),
                Candidate::saved);
    }

    private ChainBuilder submit() {
        return submissions.of(
                bearing(http("exam, submit").post(api + "/attempts/#{attempt}/submit"))
                        .body(StringBody("{}")),
                Candidate::submitted);
    }

    private static HttpRequestActionBuilder bearing(HttpRequestActionBuilder request) {
        return request.header("Authorization", "Bearer #{token}")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private Session sitDown(Session session) {
        int n = turn.getAndIncrement();
        Candidate candidate = candidates.get(n);
        return session.set("candidate", candidate).set("seat", n).set("token", candidate.token());
    }

    private Session answer(Session session) {
        Candidate candidate = candidate(session);
        Save save = candidate.nextSave();
        saveTimes.add(System.nanoTime() - begunAt);
        return session.set("attempt", candidate.attempt())
                .set("question", save.question())
                .set("body", candidate.text(save));
    }

    /// One answer in each stretch of the pace, at any moment of it.
    private Duration untilNextAnswer(Session session) {
        double place = session.getInt("n") + ThreadLocalRandom.current().nextDouble();
        return until(session.getLong("seated") + (long) (place * pace.toNanos()));
    }

    private Duration untilAllSubmit(Session session) {
        Duration from = WINDOW.plus(pace.multipliedBy(SAVES)).plus(SPARE);
        long within = WINDOW.toNanos() * session.getInt("seat") / candidates.size();
        return until(begunAt + from.toNanos() + within);
    }

    private static Duration until(long nanoTime) {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    private static Candidate candidate(Session session) {
        return session.get("candidate");
    }
}
