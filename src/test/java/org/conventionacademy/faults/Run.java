package org.conventionacademy.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One run: prepares a site, lets trainees work through the troubles, heals everything, and reads what is left.
///
/// @param seconds that the troubles went on
record Run(
        int trainees,
        long seconds,
        long seed,
        Witness witness,
        List<Journal> journals,
        Tables tables,
        Grader grader,
        List<Violation> violations) {

    /// @param minutes of faults
    /// @param kills at least so many of servers at work; those while they start come on top
    record Settings(int trainees, Duration minutes, int kills, long seed) {
        static Settings given() {
            Duration length =
                    Duration.ofSeconds((long) (60 * Double.parseDouble(System.getProperty("faults.minutes", "3"))));
            return new Settings(
                    Integer.getInteger("faults.trainees", 100),
                    length,
                    Integer.getInteger("faults.kills", 20),
                    Long.getLong("faults.seed", System.nanoTime()));
        }
    }

    private static final int THINK_MILLIS = 2_500;
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(150);
    private static final Duration SETTLES_MOSTLY_WITHIN = Duration.ofSeconds(60);

    static Run of(Settings settings, Site site) throws Exception {
        return new Conduct(settings, site).run();
    }

    private static final class Conduct {
        private final Settings settings;
        private final Site site;
        private final Witness witness = new Witness();
        private final Random random;
        private final List<Server> serving = new CopyOnWriteArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Journal> journals = new ArrayList<>();
        private final List<Trainee> trainees = new ArrayList<>();
        private final List<ApiDoor> doors = new ArrayList<>();
        private final long created = System.nanoTime();
        private volatile boolean ending;
        private volatile long endsAt = Long.MAX_VALUE;

        Conduct(Settings settings, Site site) {
            this.settings = settings;
            this.site = site;
            this.random = new Random(settings.seed());
        }

        Run run() throws Exception {
            prepare();
            say("the trainees begin");
            long begun = System.nanoTime();
            endsAt = begun + settings.minutes().toNanos();
            List<Thread> working = trainees.stream().map(this::work).toList();
            Troubles troubles = new Troubles(site, lines, witness, random.nextLong());
            troubles.begin();
            troubles.kill(site.servers().getFirst());
            sleepUntil(begun + settings.minutes().dividedBy(2).toNanos());
            say("a second server joins");
            Server second = site.servers().getLast();
            serving.add(second);
            troubles.kill(second);
            sleepUntil(endsAt);
            // A slow machine gets more time to see everything.
            long latest = endsAt + 2 * settings.minutes().toNanos();
            for (List<String> missing = missing();
                    !missing.isEmpty() && System.nanoTime() < latest;
                    missing = missing()) {
                say("still to happen: " + missing);
                Thread.sleep(5_000);
            }
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            say("healing");
            troubles.end();
            for (Server server : site.servers()) {
                server.start();
            }
            ending = true;
            long settled = System.nanoTime() + SETTLES_WITHIN.toNanos();
            for (Thread each : working) {
                if (!each.join(Duration.ofNanos(settled - System.nanoTime()))) {
                    throw new IllegalStateException("A trainee has not come to an end");
                }
            }
            say("waiting for deadlines");
            finish();
            awaitEnds(settled);
            finish();
            say("everything has settled");
            return judge(seconds);
        }

        private void prepare() throws Exception {
            Server first = site.servers().getFirst();
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<List<Account>> created = executor.submit(() -> site.createAccounts(settings.trainees()));
                if (first.publish() != 0) {
                    throw new IllegalStateException(first.output());
                }
                Future<?> starting = executor.submit(() -> {
                    first.start();
                    return true;
                });
                List<Account> accounts = created.get();
                site.allowMore(accounts);
                starting.get();
                serving.add(first);
                for (int i = 0; i < accounts.size(); i++) {
                    add(accounts.get(i), i);
                }
                List<Future<?>> reading = new ArrayList<>();
                for (ApiDoor door : doors) {
                    reading.add(executor.submit(() -> read(door)));
                }
                for (Future<?> each : reading) {
                    each.get();
                }
            }
        }

        /// Every fifth by the pages, all others by the API; each device by a line of its own.
        private void add(Account account, int number) {
            Journal journal = Journal.of(account.id());
            ApiDoor api = new ApiDoor(line(), account, witness, site::issuer);
            boolean pages = number % 5 == 0;
            Door phone = pages ? new PageDoor(line(), account, witness) : api;
            Door laptop = pages
                    ? new PageDoor(line(), account, witness)
                    : new ApiDoor(line(), account, witness, site::issuer);
            journals.add(journal);
            doors.add(api);
            var pace = new Trainee.Pace(
                    THINK_MILLIS,
                    () -> ending,
                    () -> System.nanoTime()
                                    + Trainee.UNTIL_A_DEADLINE
                                            .minus(SETTLES_MOSTLY_WITHIN)
                                            .toNanos()
                            < endsAt);
            trainees.add(new Trainee(journal, witness, phone, laptop, pace, new Random(random.nextLong())));
        }

        private Line line() {
            Line line = new Line(() -> serving.stream().map(Server::port).toList());
            lines.add(line);
            return line;
        }

        private Object read(ApiDoor door) throws InterruptedException {
            while (true) {
                try {
                    for (String module : Site.MODULES) {
                        door.read(module, Site.privacyNotice());
                    }
                    return door;
                } catch (Unclear unclear) {
                    Thread.sleep(500);
                }
            }
        }

        private Thread work(Trainee trainee) {
            return Thread.ofVirtual().start(() -> {
                try {
                    trainee.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    witness.unexpected().add("A trainee failed: " + e + Arrays.toString(e.getStackTrace()));
                }
            });
        }

        private List<String> missing() {
            return Stream.of(
                            witness.faults().of(Fault.SERVER_KILLED) < settings.kills()
                                    ? Stream.of("kills at work")
                                    : Stream.<String>empty(),
                            witness.faults().none().map(Fault::toString),
                            witness.deeds().none().map(Deed::toString))
                    .flatMap(each -> each)
                    .toList();
        }

        private void finish() throws Exception {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> finishing = new ArrayList<>();
                for (int i = 0; i < trainees.size(); i++) {
                    Trainee trainee = trainees.get(i);
                    ApiDoor door = doors.get(i);
                    finishing.add(executor.submit(() -> {
                        trainee.finish(door);
                        return door;
                    }));
                }
                for (Future<?> each : finishing) {
                    each.get();
                }
            }
        }

        private void awaitEnds(long until) throws SQLException, InterruptedException {
            while (open() > 0 && System.nanoTime() < until) {
                Thread.sleep(500);
            }
        }

        private int open() throws SQLException {
            try (Connection connection = site.connect();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT COUNT(*) FROM assessment_attempt WHERE state = 'OPEN'")) {
                row.next();
                return row.getInt(1);
            }
        }

        private Run judge(long seconds) throws SQLException, IOException {
            Grader grader = Grader.of(Site.content());
            List<Journal> copies = journals.stream().map(Journal::copy).toList();
            keep(copies);
            try (Connection connection = site.connect()) {
                Tables tables = Tables.read(connection);
                List<Violation> violations = Checker.check(copies, tables, grader);
                return new Run(
                        settings.trainees(), seconds, settings.seed(), witness, copies, tables, grader, violations);
            }
        }

        private void keep(List<Journal> copies) throws IOException {
            Path file = site.folder().resolve("journals.txt");
            Files.write(
                    file,
                    copies.stream()
                            .flatMap(journal -> IntStream.range(
                                            0, journal.entries().size())
                                    .mapToObj(i -> journal.person() + " " + i + " "
                                            + journal.entries().get(i)))
                            .toList());
        }

        private void say(String what) {
            System.out.printf(
                    "Faults: %s, after %d s%n",
                    what, Duration.ofNanos(System.nanoTime() - created).toSeconds());
        }

        private static void sleepUntil(long nanos) throws InterruptedException {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
        }
    }
}
