package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.conventionacademy.content.LateRule;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Points;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the three rules make of answers after the deadline.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class LateAnswersTest {
    private static final ClientId PHONE = new ClientId("phone");

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    DataSource database;

    private PersonId person;
    private ModuleRevision revision;
    private AttemptView attempt;

    @BeforeEach
    void someoneAtAQuiz() {
        revision = takers.revision();
        person = takers.fresh();
        attempt = attempts.start(person, QuizTakers.MODULE, Lang.EN);
    }

    /// Makes the attempt one whose deadline was so long ago, under a rule.
    private void deadlineWas(Duration ago, LateRule rule) throws SQLException {
        Integer limit = Objects.requireNonNull(revision.quiz().timeLimitMinutes());
        Duration back = Duration.ofMinutes(limit).plus(ago);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        UPDATE assessment_attempt SET late_rule = ?, started_at = started_at - INTERVAL ? SECOND,
                          deadline_at = deadline_at - INTERVAL ? SECOND,
                          closes_at = deadline_at + INTERVAL ? SECOND WHERE id = ?
                        """)) {
            statement.setString(1, rule.name());
            statement.setLong(2, back.toSeconds());
            statement.setLong(3, back.toSeconds());
            statement.setLong(4, rule.open().toSeconds());
            statement.setString(5, attempt.id().toString());
            statement.executeUpdate();
        }
        attempt = attempts.attempt(attempt.id(), person);
    }

    /// Typed so long after the start, as the client says.
    private SaveReply save(int position, Duration typedAfterStart) {
        Instant contact = attempt.startedAt().plusSeconds(1);
        Typed typed = new Typed(contact, typedAfterStart.minusSeconds(1), "2040-01-01T00:00:00Z");
        AttemptItem item = attempt.items().get(position - 1);
        return attempts.save(
                attempt.id(),
                person,
                new SaveAnswer(item.question(), new SaveNumber(PHONE, position), 0, key(item), false, typed));
    }

    private List<String> key(AttemptItem item) {
        return List.copyOf(
                revision.question(item.question()).orElseThrow().task().rightMarks());
    }

    @Test
    void strictLooksAtTheTimeOfArrivalAlone() throws SQLException {
        deadlineWas(Duration.ofSeconds(75), LateRule.STRICT);
        assertThat(save(1, Duration.ofMinutes(1)).state()).isEqualTo(SaveState.LATE);
        assertThat(attempts.attempt(attempt.id(), person).open()).isFalse();
    }

    @Test
    void honourCountsForADayWhatWasTypedInTime() throws SQLException {
        deadlineWas(Duration.ofHours(23), LateRule.HONOUR);
        assertThat(attempt.waiting()).isTrue();
        assertThat(save(1, Duration.ofMinutes(1)).state()).isEqualTo(SaveState.CURRENT);
        assertThat(save(2, Duration.ofHours(2)).state())
                .as("typed after the deadline")
                .isEqualTo(SaveState.LATE);
        AttemptItem third = attempt.items().get(2);
        assertThat(attempts.save(
                                attempt.id(),
                                person,
                                new SaveAnswer(third.question(), new SaveNumber(PHONE, 3), 0, key(third)))
                        .state())
                .as("its client does not say when it was typed")
                .isEqualTo(SaveState.LATE);
        AttemptResult result = attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        assertThat(result.scorePercent())
                .isEqualByComparingTo(Grading.percent(
                        revision.quiz().ask() == 10
                                ? List.of(
                                        Points.FULL,
                                        Points.NONE,
                                        Points.NONE,
                                        Points.NONE,
                                        Points.NONE,
                                        Points.NONE,
                                        Points.NONE,
                                        Points.NONE,
                                        Points.NONE,
                                        Points.NONE)
                                : List.of()));
    }

    @Test
    void honourEndsAfterADayAtTheDeadline() throws SQLException {
        deadlineWas(Duration.ofHours(23), LateRule.HONOUR);
        save(1, Duration.ofMinutes(1));
        attempts.endDue(1_000);
        assertThat(attempts.attempt(attempt.id(), person).open()).isTrue();
        deadlineWas(Duration.ofHours(2), LateRule.HONOUR);
        attempts.endDue(1_000);
        AttemptView ended = attempts.attempt(attempt.id(), person);
        assertThat(ended.open()).isFalse();
        AttemptResult result = attempts.review(attempt.id(), person, Lang.EN).result();
        assertThat(result.endedBy()).isEqualTo(EndedBy.DEADLINE);
        assertThat(result.endedAt()).isEqualTo(ended.deadline());
        assertThat(result.scorePercent()).isPositive();
        assertThat(save(2, Duration.ofMinutes(2)).state()).isEqualTo(SaveState.LATE);
    }

    @Test
    void submissionInTheHonourWindowBringsWhatWasTypedInTime() throws SQLException {
        deadlineWas(Duration.ofHours(1), LateRule.HONOUR);
        AttemptItem item = attempt.items().getFirst();
        SaveAnswer inTime = new SaveAnswer(
                item.question(),
                new SaveNumber(PHONE, 1),
                0,
                key(item),
                false,
                new Typed(attempt.startedAt().plusSeconds(5), Duration.ofSeconds(30), null));
        AttemptResult result = attempts.submit(
                attempt.id(), person, new SubmitAttempt(List.of(inTime), List.of(inTime.number()), List.of()));
        assertThat(result.scorePercent()).isPositive();
        assertThat(result.endedBy()).isEqualTo(EndedBy.PERSON);
    }

    @Test
    void threeEndingsGiveTheSameResultForTheSameAnswers() throws SQLException {
        BigDecimal byButton = scoreOf(() -> attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN));
        someoneAtAQuiz();
        BigDecimal byStaff = scoreOf(() -> attempts.end(attempt.id(), new PersonId(UUID.randomUUID()), "fire alarm"));
        someoneAtAQuiz();
        BigDecimal byDeadline = scoreOf(() -> {
            deadlineWas(Duration.ofMinutes(2), LateRule.STRICT);
            attempts.endDue(1_000);
        });
        assertThat(byStaff).isEqualByComparingTo(byButton);
        assertThat(byDeadline).isEqualByComparingTo(byButton);
    }

    private interface End {
        void now() throws SQLException;
    }

    private BigDecimal scoreOf(End end) throws SQLException {
        for (int position = 1; position <= 4; position++) {
            save(position, Duration.ofSeconds(1));
        }
        end.now();
        return attempts.review(attempt.id(), person, Lang.EN).result().scorePercent();
    }
}
