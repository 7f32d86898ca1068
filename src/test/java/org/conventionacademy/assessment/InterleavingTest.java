package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Transactions;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two pieces of work on one attempt: the first is held before each of its statements in turn, and before its commit,
/// while the second runs as far as it can. Whatever the order, an acknowledged save is graded or marked late.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class InterleavingTest {
    private static final int MORE_THAN_ANY_HAS = 40;
    private static final int CONNECTIONS = 22;
    private static final ClientId PHONE = new ClientId("phone");
    private static final ClientId LAPTOP = new ClientId("laptop");

    @Inject
    Attempts attempts;

    @Inject
    Saving saving;

    @Inject
    Ending ending;

    @Inject
    Transactions transactions;

    @Inject
    QuizTakers takers;

    @Inject
    PublishedSamples samples;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private enum Kind {
        SAVE,
        SAVE_ELSEWHERE,
        SUBMIT,
        STAFF,
        DEADLINE,
        MOVE_ON
    }

    /// One attempt, with an answer to its first question that the racing save replaces.
    private record Race(PersonId person, AttemptId attempt, AttemptItem item) {
        SaveAnswer save(ClientId client, int seq, int option) {
            return new SaveAnswer(
                    item.question(),
                    new SaveNumber(client, seq),
                    1,
                    List.of(item.options().get(option).id()));
        }
    }

    @AfterEach
    void isolationAsItWas() throws SQLException {
        isolation("OFF");
    }

    @ParameterizedTest(name = "{0} held, {1} comes, innodb_snapshot_isolation {2}")
    @CsvSource({
        "SAVE, SUBMIT, OFF", "SAVE, SUBMIT, ON",
        "SUBMIT, SAVE, OFF", "SUBMIT, SAVE, ON",
        "SAVE, STAFF, OFF", "SAVE, STAFF, ON",
        "STAFF, SAVE, OFF", "STAFF, SAVE, ON",
        "SAVE, DEADLINE, OFF", "SAVE, DEADLINE, ON",
        "DEADLINE, SAVE, OFF", "DEADLINE, SAVE, ON",
        "SAVE, SAVE_ELSEWHERE, OFF", "SAVE, SAVE_ELSEWHERE, ON",
        "SUBMIT, DEADLINE, OFF", "SUBMIT, DEADLINE, ON",
        "DEADLINE, SUBMIT, OFF", "DEADLINE, SUBMIT, ON",
        "SAVE, MOVE_ON, OFF", "SAVE, MOVE_ON, ON",
    })
    void acknowledgedSaveIsGradedOrLate(Kind held, Kind coming, String isolation) throws Exception {
        isolation(isolation);
        int statements = 0;
        for (int before = 1; before < MORE_THAN_ANY_HAS; before++) {
            Race race = race(coming == Kind.MOVE_ON ? sequence() : QuizTakers.MODULE);
            StatementGate.Hold hold = new StatementGate.Hold(before);
            FutureTask<Object> first = new FutureTask<>(watched(hold, work(held, race)));
            Thread worker = Thread.ofPlatform().start(first);
            boolean reached = hold.awaitReached(worker);
            FutureTask<Object> second = new FutureTask<>(work(coming, race));
            Thread.ofPlatform().start(second);
            assertThat(endsOrWaits(second))
                    .as("the second ends, or waits for the first")
                    .isTrue();
            hold.release();
            Object a = first.get(20, TimeUnit.SECONDS);
            Object b = second.get(20, TimeUnit.SECONDS);
            attempts.submit(race.attempt(), race.person(), SubmitAttempt.PLAIN);
            check(race, held + " before its statement " + before, a, b);
            if (!reached) {
                statements = hold.statements();
                break;
            }
        }
        assertThat(statements)
                .as("statements of %s, its commit among them", held)
                .isBetween(4, MORE_THAN_ANY_HAS - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "ON"})
    void twentyParallelSubmitsGiveOneResult(String isolation) throws Exception {
        isolation(isolation);
        Race race = race();
        SubmitAttempt command = new SubmitAttempt(
                List.of(race.save(PHONE, 2, 1)),
                List.of(new SaveNumber(PHONE, 1), new SaveNumber(PHONE, 2)),
                List.of());
        List<Object> results = parallel(20, () -> attempts.submit(race.attempt(), race.person(), command));
        assertThat(results.stream().distinct()).hasSize(1);
        assertThat(count("SELECT COUNT(*) FROM assessment_answer WHERE attempt = ? AND seq = 2", race.attempt()))
                .isEqualTo(1);
        check(race, "twenty submits", results.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "ON"})
    void twentyParallelStartsGiveOneOpenAttempt(String isolation) throws Exception {
        isolation(isolation);
        PersonId person = takers.fresh();
        List<Object> ids = parallel(
                20,
                () -> inRequest(
                        () -> attempts.start(person, QuizTakers.MODULE, Lang.EN).id()));
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(attempts.of(person, QuizTakers.MODULE)).hasSize(1);
        AttemptView attempt = attempts.attempt((AttemptId) ids.getFirst(), person);
        assertThat(attempt.items()).hasSize(takers.revision().quiz().ask());
        assertThat(attempt.deadline()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "ON"})
    void twentySavesOfOneNumberAreOneSave(String isolation) throws Exception {
        isolation(isolation);
        Race race = race();
        SaveAnswer save = race.save(PHONE, 2, 1);
        List<Object> versions = parallel(
                20, () -> attempts.save(race.attempt(), race.person(), save).version());
        assertThat(versions).containsOnly(2);
    }

    private boolean endsOrWaits(FutureTask<Object> work) throws Exception {
        long giveUpAt = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < giveUpAt) {
            if (work.isDone() || rowLockWaits() > 0) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private int rowLockWaits() throws SQLException {
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'")) {
            row.next();
            return row.getInt(2);
        }
    }

    private Callable<Object> work(Kind kind, Race race) {
        return switch (kind) {
            case SAVE ->
                () -> {
                    Instant received = clock.instant();
                    return transactions.retried(
                            () -> saving.save(race.attempt(), race.person(), race.save(PHONE, 2, 1), received));
                };
            case SAVE_ELSEWHERE -> () -> attempts.save(race.attempt(), race.person(), race.save(LAPTOP, 1, 2));
            case SUBMIT -> () -> attempts.submit(race.attempt(), race.person(), SubmitAttempt.PLAIN);
            case STAFF ->
                () -> attempts.end(race.attempt(), new PersonId(race.person().value()), "fire alarm");
            case MOVE_ON ->
                () -> inRequest(() -> {
                    attempts.moveOn(race.attempt(), race.person(), 1);
                    return race.attempt();
                });
            case DEADLINE ->
                () -> {
                    Instant afterTheDeadline = clock.instant().plusSeconds(24 * 3600);
                    return transactions.retried(() -> ending.endIfDue(race.attempt(), afterTheDeadline));
                };
        };
    }

    private static Callable<Object> watched(StatementGate.Hold hold, Callable<Object> work) {
        return () -> {
            StatementGate.watch(hold);
            try {
                return work.call();
            } finally {
                StatementGate.unwatch();
            }
        };
    }

    /// A quiz that opens its next question once the one before is left.
    private ModuleId sequence() {
        return samples.module("ask: 2\npass-mark: 70\nnavigation: sequence\n");
    }

    private Race race() {
        return race(QuizTakers.MODULE);
    }

    private Race race(ModuleId module) {
        PersonId person = takers.ready(new PersonId(UUID.randomUUID()), module);
        AttemptView attempt = attempts.start(person, module, Lang.EN);
        AttemptItem item = attempt.items().stream()
                .filter(asked -> asked.options().size() > 2 || attempt.inSequence())
                .findFirst()
                .orElseThrow();
        Race race = new Race(person, attempt.id(), item);
        assertThat(attempts.save(attempt.id(), person, race.save(PHONE, 1, 0)).state())
                .isEqualTo(SaveState.CURRENT);
        return race;
    }

    private void check(Race race, String when, Object... outcomes) throws SQLException {
        for (Object outcome : outcomes) {
            if (outcome instanceof SaveReply reply) {
                assertThat(reply.state())
                        .as(when)
                        .isIn(SaveState.CURRENT, SaveState.LATE, SaveState.COMPETING, SaveState.LEFT);
                assertThat(count(
                                "SELECT COUNT(*) FROM assessment_answer WHERE attempt = ? AND client = '"
                                        + reply.number().client() + "' AND seq = "
                                        + reply.number().seq() + " AND state = '" + reply.state() + "'",
                                race.attempt()))
                        .as("%s: the save is held as it was acknowledged", when)
                        .isEqualTo(1);
            }
        }
        assertThat(count("""
                        SELECT COUNT(*) FROM assessment_attempt_item i
                        WHERE i.attempt = ? AND i.graded_version <>
                          (SELECT COALESCE(MAX(a.version), 0) FROM assessment_answer a
                           WHERE a.attempt = i.attempt AND a.question = i.question)
                        """, race.attempt()))
                .as("%s: questions graded on an answer that was not the last one acknowledged", when)
                .isZero();
        assertThat(count(
                        "SELECT COUNT(*) FROM assessment_attempt WHERE id = ? AND state = 'GRADED' AND score_percent IS NOT NULL",
                        race.attempt()))
                .as("%s: one result", when)
                .isEqualTo(1);
    }

    private static <T> T inRequest(Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            return work.get();
        } finally {
            request.terminate();
        }
    }

    private List<Object> parallel(int times, Callable<Object> work) throws Exception {
        List<FutureTask<Object>> tasks =
                IntStream.range(0, times).mapToObj(i -> new FutureTask<>(work)).toList();
        tasks.forEach(task -> Thread.ofPlatform().start(task));
        List<Object> results = new ArrayList<>();
        for (FutureTask<Object> task : tasks) {
            results.add(task.get(30, TimeUnit.SECONDS));
        }
        return results;
    }

    private int count(String sql, AttemptId attempt) throws SQLException {
        try (var connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, attempt.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void isolation(String onOrOff) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL innodb_snapshot_isolation = " + onOrOff);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            database.flush(AgroalDataSource.FlushMode.IDLE);
            return everyConnection(onOrOff.equals("ON"));
        });
    }

    /// The setting is a connection's own, taken when it is made: those in the pool are as old as they are.
    private boolean everyConnection(boolean on) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            boolean all = true;
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = database.getConnection();
                taken.add(connection);
                try (var row = connection.createStatement().executeQuery("SELECT @@innodb_snapshot_isolation")) {
                    row.next();
                    all &= row.getBoolean(1) == on;
                }
            }
            return all;
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
