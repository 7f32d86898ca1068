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

/// The least that writes can cost: the rows committed through plain JDBC, by as many threads as a scenario has people
/// at once.
final class JdbcLimit {
    private final Meter meter;
    private final AtomicLong cpuNanos = new AtomicLong();
    private final List<Connection> connections = new ArrayList<>();
    private final Work work;

    /// Prepares a connection for its thread.
    interface Work {
        Unit on(Connection connection) throws SQLException;
    }

    /// Writes and commits the next rows.
    interface Unit extends AutoCloseable {
        void write() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /// Sets the parameters of the next row.
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    JdbcLimit(String name, Site site, int threads, Work work) throws IOException, SQLException {
        this.work = work;
        meter = new Meter(name, () -> Duration.ofNanos(cpuNanos.get()), Meter.of(site.mariaDbPid()));
        for (int i = 0; i < threads; i++) {
            connections.add(site.connect());
        }
    }

    /// The limit of one row at a time.
    static JdbcLimit ofRow(String name, Site site, int threads, String sql, Parameters parameters)
            throws IOException, SQLException {
        return new JdbcLimit(name, site, threads, connection -> row(connection.prepareStatement(sql), parameters));
    }

    static Unit row(PreparedStatement statement, Parameters parameters) {
        return new Unit() {
            @Override
            public void write() throws SQLException {
                parameters.set(statement);
                statement.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                statement.close();
            }
        };
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
                running.add(executor.submit((Callable<Void>) () -> write(connection, until)));
            }
            for (Future<Void> each : running) {
                each.get();
            }
            meter.end(round);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Void write(Connection connection, long until) throws SQLException {
        var threads = ManagementFactory.getThreadMXBean();
        long cpuBefore = threads.getCurrentThreadCpuTime();
        try (Unit unit = work.on(connection)) {
            for (long begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                unit.write();
                meter.count(System.nanoTime() - begun);
            }
        }
        cpuNanos.addAndGet(threads.getCurrentThreadCpuTime() - cpuBefore);
        return null;
    }
}
