package org.conventionacademy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The saves of an exam once more, as rows upserted and committed through plain JDBC: each at the moment at which it
/// was sent, over as many connections as the service's pool has. A wait for a connection counts.
final class Replay {
    /// As `quarkus.datasource.jdbc.max-size`.
    static final int CONNECTIONS = 24;

    private final Site site;
    private final Rush rush;
    private Times times = new Times(1);

    Replay(Site site, Rush rush) {
        this.site = site;
        this.rush = rush;
    }

    Times times() {
        return times;
    }

    void run() throws Exception {
        List<Long> moments = rush.saveTimes();
        times = new Times(moments.size());
        JdbcLimit.Parameters rows = rows(rush.candidates(), 0);
        BlockingQueue<PreparedStatement> free = new LinkedBlockingQueue<>();
        List<Connection> connections = new ArrayList<>();
        try (var executor = Executors.newScheduledThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(site.connect());
                free.add(connections.getLast().prepareStatement(Save.ROW));
            }
            long begun = System.nanoTime() - moments.getFirst() + TimeUnit.SECONDS.toNanos(1);
            List<Future<Void>> running = new ArrayList<>();
            for (long moment : moments) {
                long due = begun + moment;
                running.add(executor.schedule(
                        (Callable<Void>) () -> upsert(free, rows, due), due - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    /// The same rows from all connections without a pause.
    JdbcLimit withoutPause(String name) throws Exception {
        return JdbcLimit.ofRow(name, site, CONNECTIONS, Save.ROW, rows(rush.candidates(), 1_000_000));
    }

    private Void upsert(BlockingQueue<PreparedStatement> free, JdbcLimit.Parameters rows, long due)
            throws SQLException, InterruptedException {
        PreparedStatement statement = free.take();
        rows.set(statement);
        statement.executeUpdate();
        times.add(System.nanoTime() - due);
        free.add(statement);
        return null;
    }

    private static JdbcLimit.Parameters rows(List<Candidate> candidates, int firstNumber) {
        var turn = new AtomicInteger();
        return statement -> {
            int next = turn.getAndIncrement();
            Candidate candidate = candidates.get(next % candidates.size());
            List<String> asked = candidate.asked();
            statement.setString(1, candidate.attempt());
            statement.setString(2, asked.get(next / candidates.size() % asked.size()));
            statement.setInt(3, firstNumber + next);
        };
    }
}
