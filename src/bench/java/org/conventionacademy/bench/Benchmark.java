package org.conventionacademy.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.conventionacademy.bench.PageWeight.Opened;
import org.conventionacademy.bench.Site.Service;

/// Lesson pages, progress updates, saves and whole quizzes of signed-in trainees, each beside its raw limit, in three
/// rounds; then an exam of many at once, and whether anything of it was lost; then what is computed over many answers.
public final class Benchmark extends Simulation {
    private static final int ACCOUNTS = 100;
    private static final int ROUNDS = 3;
    private static final int UNITS_TO_WARM_UP = 5_000;
    private static final int QUIZZES_TO_WARM_UP = 500;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final Duration LENGTH = Duration.ofSeconds(SECONDS);
    private static final int CANDIDATES = Integer.getInteger("bench.rush", 2_000);
    private static final Duration PACE = Duration.ofMillis(Integer.getInteger("bench.pace", 8_000));
    /// More than there are quizzes in a round, so that each is somebody's first.
    private static final int SITTERS = 40 * SECONDS;

    private static final int REHEARSING = CANDIDATES / 10;
    private static final String EVERYTHING = "units,quiz,rush,figures";
    private static final List<String> WANTED =
            List.of(System.getProperty("bench.only", EVERYTHING).split(","));

    private final Path folder = Path.of(System.getProperty("bench.folder"));
    private final Path table = folder.resolve("target/benchmark.md");
    private final Schedule schedule = new Schedule(LENGTH);
    private final Report report = new Report();
    private final Site site;
    private final Service service;
    private final Supplier<Duration> mariadbd;
    private final Supplier<Duration> serviceCpu;
    private final List<Consumer<Integer>> rounds = new ArrayList<>();
    private Exam exam;

    public Benchmark() throws Exception {
        Files.deleteIfExists(table);
        Project project = Project.open(folder.resolve("../..").toRealPath());
        project.buildIfNeeded();
        project.tellPlaces();
        site = Site.start(project, folder.resolve("target/servers"));
        service = site.startService("service", Map.of());
        site.publish();
        mariadbd = Meter.of(site.mariaDbPid());
        serviceCpu = Meter.of(service.pid());
        String password = UUID.randomUUID().toString();
        List<Realm.Account> accounts = site.createAccounts(numbers(), password);
        site.seed(accounts);
        Key key = Key.of(site);
        List<Visitor> visitors = signIn(accounts, password);
        if (WANTED.contains("units")) {
            planUnits(visitors);
        }
        if (WANTED.contains("quiz")) {
            planQuiz(new Quiz(service, site, key, visitors));
        }
        for (int round = Schedule.WARM_UP; round <= ROUNDS; round++) {
            for (Consumer<Integer> each : rounds) {
                each.accept(round);
            }
        }
        if (WANTED.contains("rush")) {
            List<Candidate> candidates = Exam.signIn(site, accounts, password, key);
            exam = new Exam(site, service.url(), key, candidates, REHEARSING, PACE, serviceCpu, mariadbd);
            exam.plan(schedule, LENGTH.dividedBy(2));
            report.exam(exam::tables);
        }
        if (WANTED.contains("figures")) {
            Realm.Account administrator = accounts.stream()
                    .filter(account -> account.part() == Part.ADMIN)
                    .findFirst()
                    .orElseThrow();
            Figures figures = new Figures(site, service, administrator, password);
            schedule.once("figures over many answers", figures::measure);
            // Gatling fails where it has sent nothing.
            schedule.run("the site answers", exec(getStatus()), atOnceUsers(1));
            report.figures(figures::table);
        }
        setUp(schedule.oneAfterTheOther())
                .protocols(http.disableCaching().disableFollowRedirect().acceptEncodingHeader("gzip"));
    }

    @Override
    public void after() {
        if (!schedule.failures().isEmpty()) {
            throw new IllegalStateException("There are no figures. %d failures, first of all: %s"
                    .formatted(schedule.failures().size(), schedule.failures().getFirst()));
        }
        System.out.println();
        System.out.println(report.write(table));
        if (exam != null && !exam.verdict().wrong().isEmpty()) {
            throw new IllegalStateException(exam.verdict().text());
        }
    }

    private static Map<Part, Integer> numbers() {
        Map<Part, Integer> numbers = new EnumMap<>(Part.class);
        if (WANTED.contains("units")) {
            numbers.put(Part.READER, ACCOUNTS);
            numbers.put(Part.TAKER, ACCOUNTS);
        }
        if (WANTED.contains("quiz")) {
            numbers.put(Part.SITTER, SITTERS);
        }
        if (WANTED.contains("rush")) {
            numbers.put(Part.CANDIDATE, REHEARSING + CANDIDATES);
        }
        if (WANTED.contains("figures")) {
            numbers.put(Part.ADMIN, 1);
        }
        return numbers;
    }

    private void planUnits(List<Visitor> visitors) throws Exception {
        // Asks for a person's standing at each request, as it is when they come back after ten seconds.
        Service strict = site.startService(
                "service-strict", Map.of("QUARKUS_CACHE_CAFFEINE__IDENTITY_STANDING__EXPIRE_AFTER_WRITE", "0.001S"));
        List<Reader> readers = Reader.of(visitors);
        List<Taker> takers = Taker.of(visitors, service, site);
        report.weights(PageWeight.of(
                service.url(),
                readers.getFirst().visitor(),
                new Opened("first lesson, empty cache", Reader.page(0)),
                new Opened("next lesson, warm cache", Reader.page(1))));
        report.weights(PageWeight.of(
                service.url(),
                takers.getFirst().visitor(),
                new Opened("quiz question, empty cache", takers.getFirst().page())));

        Supplier<Duration> strictCpu = Meter.of(strict.pid());
        var lessons = new Meter("lesson page", serviceCpu, mariadbd);
        var lessonsAnew = new Meter("lesson page, standing asked anew", strictCpu, mariadbd);
        var progress = new Meter("progress update", serviceCpu, mariadbd);
        var saves = new Meter("one save", serviceCpu, mariadbd);
        var savesAnew = new Meter("one save, standing asked anew", strictCpu, mariadbd);
        var constantPage = new Meter("limit: authenticated constant page", serviceCpu, mariadbd);
        var upsert = Reader.limit("limit: progress row by JDBC", site, Schedule.AT_ONCE, readers);
        var insert = Taker.limit("limit: answer row by JDBC", site, Schedule.AT_ONCE, takers);

        Supplier<Map<String, Object>> page = turns(readers, Reader::nextPage);
        Supplier<Map<String, Object>> place = turns(readers, Reader::nextPlace);
        Supplier<Map<String, Object>> answer = turns(takers, Taker::nextAnswer);
        rounds.add(round -> {
            load(round, lessons, page, getPage(service));
            load(round, lessonsAnew, page, getPage(strict));
            load(round, constantPage, page, getConstant(service));
            load(round, progress, place, put("progress", service).check(status().is(204)));
            schedule.limit(round, upsert);
            load(round, saves, answer, put("save", service).check(status().is(200), substring("\"current\"")));
            load(round, savesAnew, answer, put("save", strict).check(status().is(200), substring("\"current\"")));
            schedule.limit(round, insert);
        });
        report.unit(lessons, constantPage, 2.2);
        report.unit(lessonsAnew, constantPage, 2.2);
        report.unit(progress, upsert.meter(), 1.0);
        report.unit(saves, insert.meter(), null);
        report.unit(savesAnew, insert.meter(), null);
        report.limits(constantPage, upsert.meter(), insert.meter());
    }

    private void planQuiz(Quiz quiz) throws Exception {
        var quizzes = new Meter("whole quiz", serviceCpu, mariadbd);
        var reviews = new Meter("review page", serviceCpu, mariadbd);
        var rows = QuizLimit.of("limit: rows of a quiz by JDBC", site, Schedule.AT_ONCE);
        rounds.add(round -> {
            schedule.once("first quizzes in round " + round, quiz::forget);
            schedule.load(round, QUIZZES_TO_WARM_UP, quizzes, quiz::next, quiz.requests());
            schedule.load(round, QUIZZES_TO_WARM_UP, reviews, quiz::nextReview, quiz.review());
            schedule.limit(round, rows);
        });
        report.quiz(quizzes, rows.meter(), 11, reviews);
        report.limits(rows.meter());
    }

    private void load(int round, Meter meter, Supplier<Map<String, Object>> next, HttpRequestActionBuilder request) {
        schedule.load(round, UNITS_TO_WARM_UP, meter, next, exec(flushCookieJar(), request));
    }

    private static HttpRequestActionBuilder getPage(Service service) {
        return http("lesson page")
                .get(service.url() + "#{path}")
                .header("Accept", "text/html")
                .header("Cookie", "#{cookie}")
                .check(status().is(200));
    }

    private HttpRequestActionBuilder getStatus() {
        return http("status").get(service.url() + "/status").check(status().is(200));
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

    private static <T> Supplier<Map<String, Object>> turns(List<T> people, Function<T, Map<String, Object>> next) {
        var turn = new AtomicInteger();
        return () -> next.apply(people.get(Math.floorMod(turn.getAndIncrement(), people.size())));
    }

    private List<Visitor> signIn(List<Realm.Account> accounts, String password) throws Exception {
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<Visitor>> signingIn = new ArrayList<>();
            for (Realm.Account account : accounts) {
                if (account.part() != Part.CANDIDATE && account.part() != Part.ADMIN) {
                    signingIn.add(
                            executor.submit(() -> Visitor.signIn(service.url(), Reader.page(0), account, password)));
                }
            }
            List<Visitor> visitors = new ArrayList<>();
            for (Future<Visitor> each : signingIn) {
                visitors.add(each.get());
            }
            return visitors;
        }
    }
}
