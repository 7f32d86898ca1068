package org.conventionacademy.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conventionacademy.bench.PageWeight.Opened;
import org.conventionacademy.bench.Site.Service;

/// Lesson pages, progress updates and saves of signed-in trainees, each beside its raw limit, in three rounds.
public final class Benchmark extends Simulation {
    private static final int ACCOUNTS = 200;
    private static final int AT_ONCE = 8;
    private static final int WARM_UP = 0;
    private static final int ROUNDS = 3;
    /// As many of each, so that every process has compiled its way as far as the others.
    private static final int UNITS_TO_WARM_UP = 5_000;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));

    private final Path folder = Path.of(System.getProperty("bench.folder"));
    private final Path table = folder.resolve("target/benchmark.md");
    private final AtomicInteger failures = new AtomicInteger();
    private final List<PopulationBuilder> steps = new ArrayList<>();
    private final Report report;

    public Benchmark() throws Exception {
        Files.deleteIfExists(table);
        Project project = Project.open(folder.resolve("../..").toRealPath());
        project.buildIfNeeded();
        project.tellPlaces();
        Site site = Site.start(project, folder.resolve("target/servers"));
        Service service = site.startService("service", Map.of());
        // Asks for a person's standing at each request, as it is when they come back after ten seconds.
        Service strict = site.startService(
                "service-strict", Map.of("QUARKUS_CACHE_CAFFEINE__IDENTITY_STANDING__EXPIRE_AFTER_WRITE", "0.001S"));
        site.publish();
        String password = UUID.randomUUID().toString();
        List<Realm.Account> accounts = site.createAccounts(ACCOUNTS, password);
        site.seed(accounts);
        List<Visitor> visitors = signIn(service, accounts, password);
        List<Reader> readers = Reader.of(visitors);
        List<Taker> takers = Taker.of(visitors, service, site);

        List<PageWeight> weights = new ArrayList<>();
        weights.addAll(PageWeight.of(
                service.url(),
                readers.getFirst().visitor(),
                new Opened("first lesson, empty cache", Reader.page(0)),
                new Opened("next lesson, warm cache", Reader.page(1))));
        weights.addAll(PageWeight.of(
                service.url(),
                takers.getFirst().visitor(),
                new Opened("quiz question, empty cache", takers.getFirst().page())));

        Supplier<Duration> mariadbd = Meter.of(site.mariaDbPid());
        Supplier<Duration> serviceCpu = Meter.of(service.pid());
        Supplier<Duration> strictCpu = Meter.of(strict.pid());
        var lessons = new Meter("lesson page", serviceCpu, mariadbd);
        var lessonsAnew = new Meter("lesson page, standing asked anew", strictCpu, mariadbd);
        var progress = new Meter("progress update", serviceCpu, mariadbd);
        var saves = new Meter("one save", serviceCpu, mariadbd);
        var savesAnew = new Meter("one save, standing asked anew", strictCpu, mariadbd);
        var constantPage = new Meter("limit: authenticated constant page", serviceCpu, mariadbd);
        var upsert = Reader.limit("limit: progress row by JDBC", site, AT_ONCE, readers);
        var insert = Taker.limit("limit: answer row by JDBC", site, AT_ONCE, takers);

        Supplier<Map<String, Object>> page = turns(readers, Reader::nextPage);
        Supplier<Map<String, Object>> place = turns(readers, Reader::nextPlace);
        Supplier<Map<String, Object>> answer = turns(takers, Taker::nextAnswer);
        for (int round = WARM_UP; round <= ROUNDS; round++) {
            load(round, lessons, page, getPage(service));
            load(round, lessonsAnew, page, getPage(strict));
            load(round, constantPage, page, getConstant(service));
            load(round, progress, place, put("progress", service).check(status().is(204)));
            limit(round, upsert);
            load(round, saves, answer, put("save", service).check(status().is(200), substring("\"current\"")));
            load(round, savesAnew, answer, put("save", strict).check(status().is(200), substring("\"current\"")));
            limit(round, insert);
        }
        report = new Report(
                List.of(
                        new Report.Line(lessons, constantPage, 2.2),
                        new Report.Line(lessonsAnew, constantPage, 2.2),
                        new Report.Line(progress, upsert.meter(), 1.0),
                        new Report.Line(saves, insert.meter(), null),
                        new Report.Line(savesAnew, insert.meter(), null)),
                List.of(constantPage, upsert.meter(), insert.meter()),
                weights);
        setUp(oneAfterTheOther())
                .protocols(http.disableCaching().disableFollowRedirect().acceptEncodingHeader("gzip"))
                .assertions(global().failedRequests().count().is(0L));
    }

    @Override
    public void after() {
        if (failures.get() > 0) {
            throw new IllegalStateException("Requests failed, so there are no figures: " + failures.get());
        }
        System.out.println();
        System.out.println(report.write(table));
    }

    private static HttpRequestActionBuilder getPage(Service service) {
        return http("lesson page")
                .get(service.url() + "#{path}")
                .header("Accept", "text/html")
                .header("Cookie", "#{cookie}")
                .check(status().is(200));
    }

    private static HttpRequestActionBuilder getConstant(Service service) {
        return http("constant page")
                .get(service.url() + Site.GUARDED_ASSET)
                .header("Cookie", "#{cookie}")
                .check(status().is(200));
    }

    /// As the scripts of the pages send it.
    private static HttpRequestActionBuilder put(String name, Service service) {
        return http(name)
                .put(service.url() + "#{path}")
                .header("Cookie", "#{cookie}")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", "#{csrf}")
                .header("X-Requested-With", "JavaScript")
                .body(StringBody("#{body}"));
    }

    /// People at once who do one thing over and over, without a pause, and each time as another person.
    private void load(int round, Meter meter, Supplier<Map<String, Object>> next, HttpRequestActionBuilder request) {
        step(round, meter, "begins", 1, exec(session -> {
            meter.begin();
            return session;
        }));
        ChainBuilder unit = exec(
                flushCookieJar(),
                exec(session -> session.setAll(next.get()).set("begun", System.nanoTime())),
                request,
                exec(session -> {
                    if (session.isFailed()) {
                        failures.incrementAndGet();
                    } else {
                        meter.count(System.nanoTime() - session.getLong("begun"));
                    }
                    return session;
                }),
                exitHereIfFailed());
        ChainBuilder run = round == WARM_UP
                ? asLongAsDuring(session -> meter.units() < UNITS_TO_WARM_UP, LENGTH.multipliedBy(4))
                        .on(unit)
                : during(LENGTH).on(unit);
        step(round, meter, "runs", AT_ONCE, run);
        step(round, meter, "ends", 1, exec(session -> {
            meter.end(round);
            return session;
        }));
    }

    private void limit(int round, JdbcLimit limit) {
        step(round, limit.meter(), "runs", 1, exec(session -> {
            limit.run(round, LENGTH.dividedBy(2));
            return session;
        }));
    }

    private void step(int round, Meter meter, String what, int users, ChainBuilder chain) {
        steps.add(scenario("%s %s in round %d".formatted(meter.name(), what, round))
                .exec(chain)
                .injectOpen(atOnceUsers(users)));
    }

    private PopulationBuilder oneAfterTheOther() {
        PopulationBuilder all = steps.getLast();
        for (PopulationBuilder step : steps.reversed().subList(1, steps.size())) {
            all = step.andThen(all);
        }
        return all;
    }

    private static <T> Supplier<Map<String, Object>> turns(List<T> people, Function<T, Map<String, Object>> next) {
        var turn = new AtomicInteger();
        return () -> next.apply(people.get(Math.floorMod(turn.getAndIncrement(), people.size())));
    }

    private static List<Visitor> signIn(Service service, List<Realm.Account> accounts, String password)
            throws Exception {
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<Visitor>> signingIn = new ArrayList<>();
            for (Realm.Account account : accounts) {
                signingIn.add(executor.submit(() -> Visitor.signIn(service.url(), Reader.page(0), account, password)));
            }
            List<Visitor> visitors = new ArrayList<>();
            for (Future<Visitor> each : signingIn) {
                visitors.add(each.get());
            }
            return visitors;
        }
    }
}
