package org.conventionacademy.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.conventionacademy.LocalStart.CannotStart;

/// What goes wrong around the trainees: servers are killed, lines are cut, each at moments of its own.
final class Troubles {
    private interface Step {
        void run(Random random) throws Exception;
    }

    private static final int SAVES_BEFORE_A_KILL = 40;
    private static final Duration LONGEST_WITHOUT_A_KILL = Duration.ofSeconds(20);

    private final Site site;
    private final List<Line> traineesLines;
    private final Witness witness;
    private final Tally<Fault> faults;
    private final Random seeds;
    private final List<Thread> going = new ArrayList<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    Troubles(Site site, List<Line> traineesLines, Witness witness, long seed) {
        this.site = site;
        this.traineesLines = traineesLines;
        this.witness = witness;
        this.faults = witness.faults();
        this.seeds = new Random(seed);
    }

    /// All but the end of servers.
    void begin() {
        again(this::troubleMariaDb);
        again(this::troubleKeycloak);
        again(this::troubleTraineesLines);
        again(random -> {
            cut(random, site.databaseLine(), Fault.DATABASE_LINE_CUT);
            delay(random, site.databaseLine(), Fault.DATABASE_LINE_DELAYED);
            loseReply(random, site.databaseLine(), Fault.DATABASE_REPLY_LOST);
        });
        again(random -> {
            cut(random, site.keycloakLine(), Fault.KEYCLOAK_LINE_CUT);
            delay(random, site.keycloakLine(), Fault.KEYCLOAK_LINE_DELAYED);
        });
    }

    /// From now on this server is killed again and again, now and then all at the same moment.
    void kill(Server server) {
        again(random -> {
            server.startToListen(() -> !over);
            letThemWork();
            pause(random, 300, 2_000);
            List<Server> together = random.nextInt(4) == 0 ? site.servers() : List.of(server);
            for (Server each : together) {
                kill(each, Fault.SERVER_KILLED);
            }
            if (random.nextInt(4) == 0 && !over) {
                server.launch();
                pause(random, 200, 4_000);
                kill(server, Fault.SERVER_KILLED_EARLY);
            }
            pause(random, 0, 500);
        });
    }

    private void kill(Server server, Fault fault) throws InterruptedException {
        if (server.alive() && !over) {
            faults.add(fault);
            server.kill();
        }
    }

    /// Ends the troubles and puts everything right.
    void end() throws Exception {
        over = true;
        for (Thread each : going) {
            each.join(Duration.ofSeconds(60));
        }
        site.databaseLine().mend();
        site.keycloakLine().mend();
        traineesLines.forEach(Line::mend);
        for (Exception failure : failures) {
            throw failure;
        }
    }

    private void again(Step step) {
        Random random = new Random(seeds.nextLong());
        going.add(Thread.ofVirtual().start(() -> {
            while (!over) {
                try {
                    step.run(random);
                } catch (Exception e) {
                    failures.add(e);
                    return;
                }
            }
        }));
    }

    private void troubleMariaDb(Random random) throws InterruptedException, CannotStart {
        endMariaDb(random, Fault.MARIADB_KILLED, site::killMariaDb);
        endMariaDb(random, Fault.MARIADB_KILLED, site::killMariaDb);
        endMariaDb(random, Fault.MARIADB_RESTARTED, site::stopMariaDb);
    }

    private void endMariaDb(Random random, Fault fault, Runnable end) throws InterruptedException, CannotStart {
        pause(random, 12_000, 25_000);
        if (over) {
            return;
        }
        faults.add(fault);
        end.run();
        pause(random, 200, 1_500);
        site.startMariaDb();
    }

    private void troubleKeycloak(Random random) throws InterruptedException, CannotStart {
        pause(random, 50_000, 80_000);
        if (over) {
            return;
        }
        faults.add(Fault.KEYCLOAK_STOPPED);
        site.stopKeycloak();
        pause(random, 500, 2_000);
        site.startKeycloak();
    }

    private void troubleTraineesLines(Random random) throws InterruptedException {
        pause(random, 50, 250);
        Line line = traineesLines.get(random.nextInt(traineesLines.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                if (line.breakAll()) {
                    faults.add(Fault.LINE_CUT);
                }
            }
            case 1 -> {
                if (line.cut()) {
                    faults.add(Fault.LINE_CUT);
                }
                later(random, 500, 3_000, line);
            }
            case 2 -> {
                line.delay(100 + random.nextInt(900), () -> faults.add(Fault.LINE_DELAYED));
                later(random, 1_000, 4_000, line);
            }
            default -> line.loseNextReply(() -> faults.add(Fault.REPLY_LOST));
        }
    }

    private void cut(Random random, Line line, Fault fault) throws InterruptedException {
        pause(random, 3_000, 8_000);
        if (!over && line.cut()) {
            faults.add(fault);
            pause(random, 200, 1_500);
        }
        line.mend();
    }

    private void delay(Random random, Line line, Fault fault) throws InterruptedException {
        pause(random, 3_000, 8_000);
        if (!over) {
            line.delay(50 + random.nextInt(200), () -> faults.add(fault));
            pause(random, 500, 3_000);
        }
        line.mend();
    }

    private void loseReply(Random random, Line line, Fault fault) throws InterruptedException {
        pause(random, 3_000, 8_000);
        if (!over) {
            line.loseNextReply(() -> faults.add(fault));
            pause(random, 500, 1_000);
        }
        line.mend();
    }

    private static void later(Random random, int least, int most, Line line) {
        int millis = random.nextInt(least, most);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            line.mend();
        });
    }

    /// A server that is killed before it has done anything proves little, however slow the machine is.
    private void letThemWork() throws InterruptedException {
        long enough = witness.deeds().of(Deed.SAVE_CURRENT) + SAVES_BEFORE_A_KILL;
        long until = System.nanoTime() + LONGEST_WITHOUT_A_KILL.toNanos();
        while (witness.deeds().of(Deed.SAVE_CURRENT) < enough && System.nanoTime() < until && !over) {
            Thread.sleep(20);
        }
    }

    private void pause(Random random, int least, int most) throws InterruptedException {
        long until = System.nanoTime() + random.nextInt(least, most) * 1_000_000L;
        while (System.nanoTime() < until && !over) {
            Thread.sleep(20);
        }
    }
}
