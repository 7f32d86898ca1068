package org.conventionacademy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// The least that a write can cost: one row upserted and committed through plain JDBC, by as many threads as a
/// scenario has people at once.
final class JdbcLimit {
    private final Meter meter;
    private final AtomicLong cpuNanos = new AtomicLong();
    private final List<Connection> connections = new ArrayList<>();
    private final String sql;
    private final Parameters parameters;

    /// Sets the parameters of the next row.
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    JdbcLimit(String name, Site site, int threads, String sql, Parameters parameters) throws IOException, SQLException {
        this.sql = sql;
        this.parameters = parameters;
        meter = new Meter(name, () -> Duration.ofNanos(cpuNanos.get()), Meter.of(site.mariaDbPid()));
        for (int i = 0; i < threads; i++) {
            connections.add(site.connect());
        }
    }

    Meter meter() {
        return meter;
    }

    void run(int round, Duration length) {
        try (var executor = Executors.newFixedThreadPool(connections.size())) {
            meter.begin();
            long until = System.nanoTime() + length.toNanos();
            List<Future<Void>> running = new ArrayList<>();
            for (Connection connection : connections) {
                running.add(executor.submit((Callable<Void>) () -> upsert(connection, until)));
            }
            for (Future<Void> each : running) {
                each.get();
            }
            meter.end(round);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Void upsert(Connection connection, long until) throws SQLException {
        var threads = ManagementFactory.getThreadMXBean();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (long begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                parameters.set(statement);
                statement.executeUpdate();
                meter.count(System.nanoTime() - begun);
            }
        }
        cpuNanos.addAndGet(threads.getCurrentThreadCpuTime() - cpuBefore);
        return null;
    }
}
