package org.conventionacademy.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// What is done in a run, one step after the other.
final class Schedule {
    static final int WARM_UP = 0;
    static final int AT_ONCE = 8;

    private final Duration length;
    private final List<PopulationBuilder> steps = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /// A step that may not succeed.
    interface Action {
        void run() throws Exception;
    }

    /// @param length of a round
    Schedule(Duration length) {
        this.length = length;
    }

    /// What has gone wrong so far.
    List<String> failures() {
        return List.copyOf(failures);
    }

    /// People at once who do one thing over and over, without a pause, and each time as another person.
    ///
    /// @param toWarmUp as many units of each kind, so that every process has compiled its way as far as the others
    void load(int round, int toWarmUp, Meter meter, Supplier<Map<String, Object>> next, ChainBuilder requests) {
        once(meter.name() + " begins in round " + round, meter::begin);
        ChainBuilder unit = exec(
                exec(session -> session.setAll(next.get()).set("begun", System.nanoTime())),
                exitBlockOnFail().on(requests),
                exec(session -> {
                    if (session.isFailed()) {
                        failures.add("A request failed: " + meter.name());
                    } else {
                        meter.count(System.nanoTime() - session.getLong("begun"));
                    }
                    return session;
                }),
                exitHereIfFailed());
        ChainBuilder run = round == WARM_UP
                ? asLongAsDuring(session -> meter.units() < toWarmUp, length.multipliedBy(4))
                        .on(unit)
                : during(length).on(unit);
        run(meter.name() + " runs in round " + round, run, atOnceUsers(AT_ONCE));
        once(meter.name() + " ends in round " + round, () -> meter.end(round));
    }

    void limit(int round, JdbcLimit limit) {
        once(limit.meter().name() + " runs in round " + round, () -> limit.run(round, length.dividedBy(2)));
    }

    void once(String name, Action action) {
        run(
                name,
                exec(session -> {
                    try {
                        action.run();
                    } catch (Exception e) {
                        failures.add(name + ": " + e);
                    }
                    return session;
                }),
                atOnceUsers(1));
    }

    void run(String name, ChainBuilder chain, OpenInjectionStep people) {
        steps.add(scenario(name).exec(chain).injectOpen(people));
    }

    PopulationBuilder oneAfterTheOther() {
        PopulationBuilder all = steps.getLast();
        for (PopulationBuilder step : steps.reversed().subList(1, steps.size())) {
            all = step.andThen(all);
        }
        return all;
    }
}
