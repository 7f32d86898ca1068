package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class AttemptsTest {
    private static final ClientId PHONE = new ClientId("phone");
    private static final ClientId LAPTOP = new ClientId("laptop");

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    DataSource database;

    PersonId person;
    ModuleRevision revision;

    @BeforeEach
    void someoneWhoMayTakeTheQuiz() {
        revision = takers.revision();
        person = takers.fresh();
    }

    private AttemptView start() {
        return attempts.start(person, QuizTakers.MODULE, Lang.EN);
    }

    private SaveReply save(AttemptView attempt, int position, ClientId client, int seq, int seen, List<String> choice) {
        return attempts.save(
                attempt.id(),
                person,
                new SaveAnswer(
                        attempt.items().get(position - 1).question(), new SaveNumber(client, seq), seen, choice));
    }

    private List<String> key(AttemptItem item) {
        return List.copyOf(
                revision.question(item.question()).orElseThrow().task().rightMarks());
    }

    private List<String> wrong(AttemptItem item) {
        Question question = revision.question(item.question()).orElseThrow();
        return List.of(item.options().stream()
                .map(ItemOption::id)
                .filter(option -> !question.task().rightMarks().contains(option))
                .findFirst()
                .orElseThrow());
    }

    private void answer(AttemptView attempt, int right) {
        for (AttemptItem item : attempt.items()) {
            save(
                    attempt,
                    item.position(),
                    PHONE,
                    item.position(),
                    0,
                    item.position() <= right ? key(item) : wrong(item));
        }
    }

    private AttemptResult submit(AttemptView attempt) {
        return attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
    }

    /// Moves the whole attempt into the past.
    private void pass(AttemptView attempt, Duration time) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        UPDATE assessment_attempt SET started_at = started_at - INTERVAL ? SECOND,
                          deadline_at = deadline_at - INTERVAL ? SECOND, closes_at = closes_at - INTERVAL ? SECOND
                        WHERE id = ?
                        """)) {
            statement.setLong(1, time.toSeconds());
            statement.setLong(2, time.toSeconds());
            statement.setLong(3, time.toSeconds());
            statement.setString(4, attempt.id().toString());
            statement.executeUpdate();
        }
    }

    private Duration limit() {
        Integer minutes = revision.quiz().timeLimitMinutes();
        return Duration.ofMinutes(minutes == null ? 0 : minutes);
    }

    private static Instant deadline(AttemptView attempt) {
        return Objects.requireNonNull(attempt.deadline());
    }

    private static void assertProblem(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Nested
    class Starting {
        @Test
        void startingAgainAnswersWithTheOpenAttempt() {
            AttemptView first = start();
            AttemptView again = start();
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.items()).isEqualTo(first.items());
        }

        @Test
        void attemptsAreLimitedUntilSomeoneAllowsOneMore() {
            for (int i = 0; i < revision.quiz().attempts(); i++) {
                submit(start());
            }
            assertProblem(ProblemType.NO_ATTEMPT_LEFT, AttemptsTest.this::start);
            assertThat(attempts.standing(person, QuizTakers.MODULE).canStart()).isFalse();

            attempts.allow(
                    new AllowMore(person, QuizTakers.MODULE, 1, 0, "the line was down"),
                    new PersonId(UUID.randomUUID()));
            assertThat(start().number()).isEqualTo(revision.quiz().attempts() + 1);
            assertThat(attempts.standing(person, QuizTakers.MODULE).left()).isZero();
        }

        @Test
        void anotherPersonsAttemptDoesNotExist() {
            AttemptView mine = start();
            PersonId other = takers.fresh();
            AttemptItem item = mine.items().getFirst();
            SaveAnswer save = new SaveAnswer(item.question(), new SaveNumber(PHONE, 1), 0, key(item));
            assertProblem(ProblemType.NOT_FOUND, () -> attempts.attempt(mine.id(), other));
            assertProblem(ProblemType.NOT_FOUND, () -> attempts.save(mine.id(), other, save));
            assertProblem(ProblemType.NOT_FOUND, () -> attempts.submit(mine.id(), other, SubmitAttempt.PLAIN));
            assertProblem(ProblemType.NOT_FOUND, () -> attempts.review(mine.id(), other, Lang.EN));
            assertThat(attempts.attempt(mine.id(), person).open()).isTrue();
        }

        @Test
        void moreMinutesLengthenTheOpenAttemptAndTheNext() {
            AttemptView open = start();
            attempts.allow(
                    new AllowMore(person, QuizTakers.MODULE, 0, 15, "screen reader"), new PersonId(UUID.randomUUID()));
            AttemptView longer = attempts.attempt(open.id(), person);
            assertThat(deadline(longer)).isEqualTo(deadline(open).plus(Duration.ofMinutes(15)));
            submit(open);
            AttemptView next = start();
            assertThat(Duration.between(next.startedAt(), deadline(next))).isEqualTo(limit().plusMinutes(15));
        }
    }

    @Nested
    class Saving {
        @Test
        void answerIsThereOnAnotherDevice() {
            AttemptView attempt = start();
            AttemptItem item = attempt.items().getFirst();
            SaveReply reply = save(attempt, 1, PHONE, 1, 0, key(item));
            assertThat(reply.state()).isEqualTo(SaveState.CURRENT);
            assertThat(reply.version()).isEqualTo(1);
            assertThat(reply.secondsLeft()).isPositive();
            AttemptItem seen = attempts.attempt(attempt.id(), person).items().getFirst();
            assertThat(seen.choice()).containsExactlyInAnyOrderElementsOf(key(item));
            assertThat(seen.version()).isEqualTo(1);
        }

        @Test
        void anotherClientWinsOnlyOverWhatItSaw() {
            AttemptView attempt = start();
            AttemptItem item = attempt.items().getFirst();
            save(attempt, 1, PHONE, 1, 0, key(item));
            assertThat(save(attempt, 1, LAPTOP, 1, 0, wrong(item)).state()).isEqualTo(SaveState.COMPETING);
            assertThat(save(attempt, 1, LAPTOP, 2, 1, wrong(item)).state()).isEqualTo(SaveState.CURRENT);
            assertThat(save(attempt, 1, PHONE, 2, 1, key(item)).state()).isEqualTo(SaveState.COMPETING);
            assertThat(attempts.attempt(attempt.id(), person).items().getFirst().choice())
                    .isEqualTo(wrong(item));
        }

        @Test
        void reusedNumberIsRefusedAndStored() throws SQLException {
            AttemptView attempt = start();
            AttemptItem item = attempt.items().getFirst();
            save(attempt, 1, PHONE, 1, 0, key(item));
            for (int i = 0; i < 2; i++) {
                assertThat(save(attempt, 1, PHONE, 1, 1, wrong(item)).state()).isEqualTo(SaveState.REUSED);
            }
            assertThat(rows("SELECT COUNT(*) FROM assessment_answer_reused WHERE attempt = ?", attempt))
                    .isEqualTo(1);
            assertThat(attempts.attempt(attempt.id(), person).items().getFirst().version())
                    .isEqualTo(1);
        }

        @Test
        void plainFormsCountForThemselvesAndMayTakeAnAnswerBack() {
            AttemptView attempt = start();
            AttemptItem item = attempt.items().getFirst();
            SaveReply first = attempts.saveForm(attempt.id(), person, item.question(), 0, key(item), false);
            SaveReply second = attempts.saveForm(attempt.id(), person, item.question(), 1, List.of(), false);
            assertThat(first.number().seq()).isEqualTo(1);
            assertThat(second.number().seq()).isEqualTo(2);
            assertThat(second.state()).isEqualTo(SaveState.CURRENT);
            assertThat(attempts.attempt(attempt.id(), person).items().getFirst().answered())
                    .isFalse();
        }

        @Test
        void malformedAnswersChangeNothing() throws SQLException {
            AttemptView attempt = start();
            AttemptItem single = attempt.items().stream()
                    .filter(item -> item.kind().code().equals("single-choice"))
                    .findFirst()
                    .orElseThrow();
            Question undrawn = revision.questions().stream()
                    .filter(question -> attempt.items().stream()
                            .noneMatch(item -> item.question().equals(question.id())))
                    .findFirst()
                    .orElseThrow();
            SaveNumber number = new SaveNumber(PHONE, 1);
            List<String> two =
                    single.options().stream().limit(2).map(ItemOption::id).toList();
            for (SaveAnswer bad : List.of(
                    new SaveAnswer(single.question(), number, 0, List.of("nonsense")),
                    new SaveAnswer(single.question(), number, 0, two),
                    new SaveAnswer(
                            undrawn.id(), number, 0, List.copyOf(undrawn.task().rightMarks())))) {
                assertProblem(ProblemType.BAD_REQUEST, () -> attempts.save(attempt.id(), person, bad));
                assertProblem(
                        ProblemType.BAD_REQUEST,
                        () -> attempts.submit(
                                attempt.id(), person, new SubmitAttempt(List.of(bad), List.of(), List.of())));
            }
            assertThat(rows("SELECT saves + late_saves FROM assessment_attempt WHERE id = ?", attempt))
                    .isZero();
            assertThat(attempts.attempt(attempt.id(), person).open()).isTrue();
        }
    }

    @Nested
    class Ending {
        @Test
        void allRightIsAHundredAndPasses() {
            AttemptView attempt = start();
            answer(attempt, attempt.items().size());
            AttemptResult result = submit(attempt);
            assertThat(result.scorePercent()).isEqualByComparingTo(new BigDecimal(100));
            assertThat(result.passed()).isTrue();
            QuizStanding standing = attempts.standing(person, QuizTakers.MODULE);
            assertThat(standing.passed()).isTrue();
            assertThat(standing.best()).isEqualTo(result);
            assertThat(standing.open()).isNull();
        }

        @Test
        void nothingAnsweredScoresNothing() {
            AttemptResult result = submit(start());
            assertThat(result.scorePercent()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(result.passed()).isFalse();
        }

        @Test
        void submitBringsWhatWasNotAcknowledgedAndIsTheSameAgain() {
            AttemptView attempt = start();
            List<SaveAnswer> all = new ArrayList<>();
            for (AttemptItem item : attempt.items()) {
                all.add(new SaveAnswer(item.question(), new SaveNumber(PHONE, item.position()), 0, key(item)));
            }
            SubmitAttempt command =
                    new SubmitAttempt(all, all.stream().map(SaveAnswer::number).toList(), List.of());
            AttemptResult result = attempts.submit(attempt.id(), person, command);
            assertThat(result.passed()).isTrue();
            assertThat(attempts.submit(attempt.id(), person, command)).isEqualTo(result);
            assertThat(submit(attempt)).isEqualTo(result);
        }

        @Test
        void submitIsRefusedOnlyForANamedSaveThatNeverCame() {
            AttemptView attempt = start();
            AttemptItem item = attempt.items().getFirst();
            SaveAnswer given = new SaveAnswer(item.question(), new SaveNumber(PHONE, 1), 0, key(item));
            SaveNumber lost = new SaveNumber(PHONE, 2);
            SubmitAttempt command = new SubmitAttempt(List.of(given), List.of(given.number(), lost), List.of());
            assertThatThrownBy(() -> attempts.submit(attempt.id(), person, command))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
                        assertThat(problem.facts()).containsEntry("missing", List.of(lost));
                    });
            AttemptView open = attempts.attempt(attempt.id(), person);
            assertThat(open.open()).isTrue();
            assertThat(open.answered()).as("what was given is stored").isEqualTo(1);
            AttemptResult result = attempts.submit(
                    attempt.id(), person, new SubmitAttempt(List.of(), List.of(given.number(), lost), List.of(lost)));
            assertThat(result.scorePercent()).isPositive();
        }

        @Test
        void reusedNumberInASubmitStillCounts() {
            AttemptView attempt = start();
            AttemptItem item = attempt.items().getFirst();
            save(attempt, 1, PHONE, 1, 0, wrong(item));
            SaveAnswer reused = new SaveAnswer(item.question(), new SaveNumber(PHONE, 1), 1, key(item));
            AttemptResult result =
                    attempts.submit(attempt.id(), person, new SubmitAttempt(List.of(reused), List.of(), List.of()));
            assertThat(result.scorePercent()).isPositive();
        }

        @Test
        void answerWithinTheGraceCounts() throws SQLException {
            AttemptView attempt = start();
            pass(attempt, limit().plusSeconds(45));
            SaveReply reply = save(attempt, 1, PHONE, 1, 0, key(attempt.items().getFirst()));
            assertThat(reply.state()).isEqualTo(SaveState.CURRENT);
            assertThat(reply.secondsLeft()).isZero();
            assertThat(submit(attempt).scorePercent()).isPositive();
        }

        @Test
        void answerAfterTheGraceIsKeptAndDoesNotCount() throws SQLException {
            AttemptView attempt = start();
            pass(attempt, limit().plusSeconds(75));
            SaveReply reply = save(attempt, 1, PHONE, 1, 0, key(attempt.items().getFirst()));
            assertThat(reply.state()).isEqualTo(SaveState.LATE);
            AttemptResult result = submit(attempt);
            assertThat(result.endedBy()).isEqualTo(EndedBy.DEADLINE);
            assertThat(result.endedAt()).isEqualTo(result.startedAt().plus(limit()));
            assertThat(result.scorePercent()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(save(attempt, 1, PHONE, 1, 0, key(attempt.items().getFirst()))
                            .state())
                    .isEqualTo(SaveState.LATE);
            assertThat(rows("SELECT COUNT(*) FROM assessment_answer WHERE attempt = ? AND state = 'LATE'", attempt))
                    .isEqualTo(1);
        }

        @Test
        void sweepEndsWhatNobodyComesBackTo() throws SQLException {
            AttemptView attempt = start();
            pass(attempt, limit().plusSeconds(75));
            attempts.endDue(1000);
            assertThat(rows("SELECT COUNT(*) FROM assessment_attempt WHERE id = ? AND state = 'GRADED'", attempt))
                    .isEqualTo(1);
            assertThat(attempts.standing(person, QuizTakers.MODULE).open()).isNull();
        }

        @Test
        void lookingAtAnOverdueAttemptEndsIt() throws SQLException {
            AttemptView attempt = start();
            pass(attempt, limit().plusSeconds(75));
            assertThat(attempts.attempt(attempt.id(), person).open()).isFalse();
        }

        @Test
        void staffEndsAnAttemptOnceAndSaysWhy() throws SQLException {
            AttemptView attempt = start();
            PersonId instructor = new PersonId(UUID.randomUUID());
            assertProblem(ProblemType.INVALID, () -> attempts.end(attempt.id(), instructor, " "));
            AttemptResult result = attempts.end(attempt.id(), instructor, "fire alarm");
            assertThat(result.endedBy()).isEqualTo(EndedBy.STAFF);
            assertThat(attempts.end(attempt.id(), instructor, "fire alarm")).isEqualTo(result);
            assertThat(rows(
                            "SELECT COUNT(*) FROM platform_audit WHERE subject = CONCAT('attempt:', ?) AND action = 'attempt-ended'",
                            attempt))
                    .isEqualTo(1);
        }
    }

    @Nested
    class Looking {
        @Test
        void reviewOpensWithTheEndAndExplainsEveryOption() {
            AttemptView attempt = start();
            answer(attempt, attempt.items().size() - 1);
            assertProblem(ProblemType.CONFLICT, () -> attempts.review(attempt.id(), person, Lang.EN));
            submit(attempt);
            AttemptReview review = attempts.review(attempt.id(), person, Lang.EN);
            assertThat(review.items())
                    .allSatisfy(item -> assertThat(item.lines())
                            .allSatisfy(option ->
                                    assertThat(option.explanationHtml()).isNotBlank()));
            ReviewItem last = review.items().getLast();
            assertThat(last.right()).isFalse();
            assertThat(review.readAgain()).containsAll(last.readAgain());
            assertThat(review.items().getFirst().right()).isTrue();
            assertThat(review.items().getFirst().readAgain()).isEmpty();
        }

        @Test
        void standingsTakeTwoStatementsForHoweverManyPeople() {
            List<PersonId> people = List.of(person, takers.fresh(), takers.fresh());
            assertThat(statements(() -> attempts.standings(people, QuizTakers.MODULE)))
                    .isEqualTo(2);
        }

        @Test
        void anAttemptIsReadInThreeStatements() {
            AttemptView attempt = start();
            assertThat(statements(() -> attempts.attempt(attempt.id(), person))).isEqualTo(3);
        }
    }

    private static int statements(Runnable work) {
        StatementGate.Hold hold = new StatementGate.Hold(Integer.MAX_VALUE);
        StatementGate.watch(hold);
        try {
            work.run();
        } finally {
            StatementGate.unwatch();
        }
        return hold.statements();
    }

    private int rows(String sql, AttemptView attempt) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, attempt.id().toString());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
