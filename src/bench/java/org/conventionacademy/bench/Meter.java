package org.conventionacademy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Measures one kind of unit, round by round: how many succeeded, how long each took, and what CPU time went by.
final class Meter {
    private static final int MOST_UNITS = 2_000_000;

    private final String name;
    private final Supplier<Duration> cpu;
    private final Supplier<Duration> mariadbd;
    private final Times times = new Times(MOST_UNITS);
    private final List<Round> rounds = new ArrayList<>();
    private long begunAt;
    private Duration cpuBefore = Duration.ZERO;
    private Duration mariadbdBefore = Duration.ZERO;

    /// Times are milliseconds; CPU times are of one unit.
    record Round(double perSecond, double p50, double p95, double p99, double cpu, double mariadbdCpu) {
        double cpuSum() {
            return cpu + mariadbdCpu;
        }
    }

    /// @param cpu CPU time so far of what stands in front of MariaDB: the service, or the threads of a plain client
    /// @param mariadbd CPU time so far of MariaDB
    Meter(String name, Supplier<Duration> cpu, Supplier<Duration> mariadbd) {
        this.name = name;
        this.cpu = cpu;
        this.mariadbd = mariadbd;
    }

    /// User and system time of a process, as Linux tells it in `/proc/PID/stat`.
    static Supplier<Duration> of(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return () -> process.info().totalCpuDuration().orElseThrow();
    }

    String name() {
        return name;
    }

    /// How many succeeded since the beginning of this round.
    int units() {
        return times.count();
    }

    /// To be called while no unit is under way, like [#end].
    void begin() {
        times.clear();
        cpuBefore = cpu.get();
        mariadbdBefore = mariadbd.get();
        begunAt = System.nanoTime();
    }

    void count(long nanos) {
        times.add(nanos);
    }

    /// @param round 0 warms up and does not count
    void end(int round) {
        long nanos = System.nanoTime() - begunAt;
        Duration spent = cpu.get().minus(cpuBefore);
        Duration mariadbdSpent = mariadbd.get().minus(mariadbdBefore);
        int n = times.count();
        if (n == 0) {
            throw new IllegalStateException("No unit succeeded: " + name);
        }
        var result = new Round(
                n * 1e9 / nanos,
                times.percentile(50),
                times.percentile(95),
                times.percentile(99),
                spent.toNanos() / 1e6 / n,
                mariadbdSpent.toNanos() / 1e6 / n);
        System.out.printf(
                "%s %s: %.0f/s, CPU ms %.2f + %.2f%n",
                round == 0 ? "Warm-up," : "Round " + round + ",",
                name,
                result.perSecond,
                result.cpu,
                result.mariadbdCpu);
        if (round > 0) {
            rounds.add(result);
        }
    }

    /// The median over the rounds.
    double median(ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /// The median over the rounds of this throughput beside that of another in the same round.
    double medianShareOf(Meter limit) {
        double[] sorted = new double[rounds.size()];
        Arrays.setAll(sorted, round -> rounds.get(round).perSecond / limit.rounds.get(round).perSecond);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
