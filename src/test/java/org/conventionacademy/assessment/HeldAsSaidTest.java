package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.ReviewRule;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Dates;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.question.RightAnswer;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Quizzes that their files hold otherwise than most.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class HeldAsSaidTest {
    private static final ClientId PHONE = new ClientId("phone");

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    PublishedSamples samples;

    @Inject
    SaveTrail trail;

    @Inject
    Modules modules;

    @Inject
    DataSource database;

    PersonId person = new PersonId(UUID.randomUUID());
    ModuleId module = new ModuleId("none");

    private void quiz(String settings) {
        module = samples.module("ask: 2\npass-mark: 70\n" + settings);
        takers.ready(person, module);
    }

    private AttemptView start() {
        return attempts.start(person, module, Lang.EN);
    }

    private AttemptResult submit(AttemptView attempt) {
        return attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
    }

    private QuizStanding standing() {
        return attempts.standing(person, module);
    }

    private ModuleRevision revision() {
        return modules.current(module).orElseThrow();
    }

    private List<String> right(AttemptItem item) {
        return RightAnswer.of(revision().question(item.question()).orElseThrow().task());
    }

    private List<String> wrong(AttemptItem item) {
        return List.of(item.options().stream()
                .map(ItemOption::id)
                .filter(option -> !right(item).contains(option))
                .findFirst()
                .orElseThrow());
    }

    private SaveReply save(AttemptView attempt, AttemptItem item, int seq, List<String> choice) {
        return attempts.save(
                attempt.id(), person, new SaveAnswer(item.question(), new SaveNumber(PHONE, seq), 0, choice));
    }

    private void answer(AttemptView attempt, boolean rightly) {
        attempt.items().forEach(item -> save(attempt, item, item.position(), rightly ? right(item) : wrong(item)));
    }

    private Session signedIn(String settings) {
        Account account = takers.account();
        person = new PersonId(account.id());
        quiz(settings);
        return Session.of(account.username());
    }

    private static Problem problem(ThrowingCallable call) {
        Problem[] thrown = new Problem[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> thrown[0] = problem);
        return thrown[0];
    }

    private void endedEarlier(AttemptId attempt, Duration time) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE assessment_attempt SET ended_at = ended_at - INTERVAL ? SECOND WHERE id = ?")) {
            statement.setLong(1, time.toSeconds());
            statement.setString(2, attempt.toString());
            statement.executeUpdate();
        }
    }

    @Nested
    class Reviewing {
        private static final List<String> EXPLAINED =
                List.of("Article 41</a>.", "Right.", "No.", "It does.", "Yes, says");

        private Account account;

        @BeforeEach
        void someoneWithAnAccount() {
            account = takers.account();
            person = new PersonId(account.id());
        }

        private void attempted(String settings, boolean rightly) {
            quiz(settings);
            attempted(rightly);
        }

        private void attempted(boolean rightly) {
            AttemptView attempt = start();
            answer(attempt, rightly);
            submit(attempt);
        }

        /// What the owner can get of the last attempt.
        private Map<String, String> doors() {
            String review =
                    "/attempts/" + Objects.requireNonNull(standing().last()).id() + "/review";
            RequestSpecification api = given().header("Authorization", "Bearer " + account.token());
            return Map.of(
                    "page", Session.of(account.username()).get(review).asString(),
                    "API", api.get("/api/v1" + review).asString());
        }

        private void assertKeyIsClosed() {
            doors().forEach((door, shown) -> {
                assertThat(EXPLAINED).as(door).noneMatch(shown::contains);
                assertThat(shown).as(door).doesNotContain("Right answer</strong>", "\"explanationHtml\":\"");
            });
        }

        private ReviewRule.Show shown() {
            AttemptReview review =
                    attempts.review(Objects.requireNonNull(standing().last()).id(), person, Lang.EN);
            assertThat(review.items().isEmpty()).isEqualTo(review.shown() == ReviewRule.Show.SCORE);
            return review.shown();
        }

        @Test
        void scoreIsAllThatIsShown() {
            attempted("attempts: 1\nreview:\n  show: score\n", false);
            assertThat(shown()).isEqualTo(ReviewRule.Show.SCORE);
            assertKeyIsClosed();
            doors().forEach((door, shown) -> assertThat(shown).as(door).doesNotContain("Who names"));
        }

        @Test
        void ownAnswersAreShownWithoutTheRightOnes() {
            attempted("review:\n  show: answers\n", false);
            assertThat(shown()).isEqualTo(ReviewRule.Show.ANSWERS);
            assertKeyIsClosed();
            doors().forEach((door, shown) ->
                    assertThat(shown).as(door).contains("Who names").doesNotContain("Each Party"));
        }

        @Test
        void solutionsWaitForTheLastAttempt() {
            String settings = "attempts: 2\nreview:\n  show: solutions\n  when: last-attempt\n";
            attempted(settings, false);
            assertThat(shown()).isEqualTo(ReviewRule.Show.SCORE);
            assertKeyIsClosed();
            AttemptView last = start();
            assertThat(shown()).isEqualTo(ReviewRule.Show.SCORE);
            submit(last);
            assertThat(shown()).isEqualTo(ReviewRule.Show.SOLUTIONS);
            assertThat(doors()).allSatisfy((door, shown) -> assertThat(shown).contains("It does."));
            attempts.allow(new AllowMore(person, module, 1, 0, "the line was down"), new PersonId(UUID.randomUUID()));
            assertThat(shown()).as("there is an attempt again").isEqualTo(ReviewRule.Show.SCORE);
        }

        @Test
        void solutionsWaitForAPass() {
            attempted("attempts: 3\nreview:\n  show: solutions\n  when: last-attempt\n", true);
            assertThat(shown()).isEqualTo(ReviewRule.Show.SOLUTIONS);
            start();
            assertThat(shown()).as("another is open").isEqualTo(ReviewRule.Show.SCORE);
        }
    }

    @Nested
    class InSequence {
        private static final String SETTINGS = "navigation: sequence\n";

        private AttemptItem reached(AttemptView attempt) {
            return attempt.items().getLast();
        }

        private AttemptView moveOn(AttemptView attempt, int from) {
            attempts.moveOn(attempt.id(), person, from);
            return attempts.attempt(attempt.id(), person);
        }

        @Test
        void questionOpensOnceTheOneBeforeIsLeft() {
            quiz(SETTINGS);
            AttemptView attempt = start();
            assertThat(attempt.questions()).isEqualTo(2);
            assertThat(attempt.reached()).isEqualTo(1);
            assertThat(attempt.items()).hasSize(1);
            AttemptItem first = reached(attempt);
            QuestionRevisionId later = revision().questions().stream()
                    .map(Question::id)
                    .filter(id -> !id.equals(first.question()))
                    .findFirst()
                    .orElseThrow();
            SaveAnswer early = new SaveAnswer(later, new SaveNumber(PHONE, 1), 0, List.of());
            assertThat(problem(() -> attempts.save(attempt.id(), person, early)).type())
                    .isEqualTo(ProblemType.BAD_REQUEST);

            AttemptView next = moveOn(attempt, 1);
            assertThat(next.reached()).isEqualTo(2);
            assertThat(next.items()).hasSize(2);
            assertThat(moveOn(attempt, 1).reached()).as("said again").isEqualTo(2);
            assertThat(moveOn(attempt, 2).reached()).as("there is no third").isEqualTo(2);
        }

        @Test
        void answerToAQuestionThatWasLeftIsKeptAndDoesNotCount() {
            quiz(SETTINGS);
            AttemptView attempt = start();
            AttemptItem first = reached(attempt);
            assertThat(save(attempt, first, 1, right(first)).state()).isEqualTo(SaveState.CURRENT);
            AttemptView next = moveOn(attempt, 1);
            SaveReply late = save(attempt, first, 2, wrong(first));
            assertThat(late.state()).isEqualTo(SaveState.LEFT);
            assertThat(late.currentChoice()).isEqualTo(right(first));
            assertThat(save(attempt, first, 1, right(first)).state())
                    .as("the reply of then")
                    .isEqualTo(SaveState.CURRENT);
            save(attempt, reached(next), 3, right(reached(next)));
            assertThat(submit(attempt).scorePercent()).isEqualTo("100.00");
            assertThat(trail.saves(attempt.id(), null, PageRequest.of(null, null))
                            .items())
                    .extracting(KeptSave::fate)
                    .containsExactly(KeptSave.Fate.COUNTS, KeptSave.Fate.LEFT, KeptSave.Fate.COUNTS);
        }

        @Test
        void attemptInAnyOrderStaysWhereItIs() {
            quiz("navigation: free\n");
            AttemptView attempt = start();
            assertThat(attempt.items()).hasSize(2);
            assertThat(moveOn(attempt, 1).reached()).isNull();
            assertThat(save(attempt, attempt.items().getFirst(), 1, List.of()).state())
                    .isEqualTo(SaveState.CURRENT);
        }

        @Test
        void nobodyElseMovesIt() {
            quiz(SETTINGS);
            AttemptView attempt = start();
            PersonId other = takers.fresh();
            assertThat(problem(() -> attempts.moveOn(attempt.id(), other, 1)).type())
                    .isEqualTo(ProblemType.NOT_FOUND);
            assertThat(attempts.attempt(attempt.id(), person).reached()).isEqualTo(1);
        }

        @Test
        void plainFormsGoForwardOnly() {
            Session session = signedIn(SETTINGS);
            assertThat(session.get("/modules/" + module).asString()).contains("one after the other");
            AttemptView attempt = start();
            String here = "/attempts/" + attempt.id();
            String first = here + "/questions/1";
            String second = here + "/questions/2";
            assertThat(session.get(here).asString()).contains(first).doesNotContain("question-list");
            assertThat(session.get(second).header("Location")).endsWith(first);
            assertThat(session.get(first).asString())
                    .contains("cannot come back")
                    .doesNotContain("value=\"previous\"", "data-question=\"2\"");

            AttemptItem item = reached(attempt);
            Map<String, String> form =
                    Map.of("seen", "0", "go", "next", "choice", right(item).getFirst());
            String token = session.token(first);
            assertThat(session.post(first, first, form).header("Location")).endsWith(second);
            assertThat(session.get(first).header("Location")).endsWith(second);
            assertThat(session.post(second, first, form).header("Location"))
                    .as("the same again")
                    .endsWith(second);
            String wrong = wrong(item).getFirst();
            Response left = session.post(second, first, Map.of("seen", "1", "go", "next", "choice", wrong));
            assertThat(left.header("Location")).endsWith(second + "?notice=left");
            assertThat(session.get(second + "?notice=left").asString()).contains("does not count");
            Response script = session.put(
                    here + "/answers/" + item.question(),
                    "{\"client\": \"phone\", \"seq\": 9, \"seen\": 1, \"choice\": [\"" + wrong + "\"]}",
                    Map.of("X-CSRF-TOKEN", token));
            assertThat(script.statusCode()).isEqualTo(409);
            assertThat(script.jsonPath().getString("type")).endsWith(":question-left");
            assertThat(session.get(here + "/finish").asString()).contains("1 question is not answered");
            assertThat(session.post(second, second, Map.of("leave", "")).header("Location"))
                    .endsWith(here + "/finish");
            submit(attempt);
            assertThat(attempts.review(attempt.id(), person, Lang.EN)
                            .items()
                            .getFirst()
                            .right())
                    .isTrue();
        }

        @Test
        void apiMovesOnByItself() {
            Account account = takers.account();
            person = new PersonId(account.id());
            quiz(SETTINGS);
            AttemptView attempt = start();
            Response next = given().contentType(ContentType.JSON)
                    .header("Authorization", "Bearer " + account.token())
                    .post("/api/v1/attempts/" + attempt.id() + "/questions/1/next");
            assertThat(next.statusCode()).isEqualTo(200);
            assertThat(next.jsonPath().getInt("reached")).isEqualTo(2);
            assertThat(next.jsonPath().getList("items")).hasSize(2);
        }
    }

    @Nested
    class Certain {
        private List<String> sure(List<String> answer, int level) {
            return Stream.concat(answer.stream(), Stream.of("certainty=" + level))
                    .toList();
        }

        @Test
        void wrongAnswerThatOneWasSureOfCosts() {
            quiz("certainty: true\n");
            AttemptView attempt = start();
            AttemptItem first = attempt.items().getFirst();
            AttemptItem last = attempt.items().getLast();
            save(attempt, first, 1, sure(right(first), 3));
            save(attempt, last, 2, sure(wrong(last), 2));
            assertThat(submit(attempt).scorePercent()).isEqualTo("16.67");
            assertThat(attempts.review(attempt.id(), person, Lang.EN).items())
                    .extracting(item -> item.points().intValue())
                    .as("points are what they are")
                    .containsExactly(1, 0);
        }

        @Test
        void certaintyWithoutAnAnswerIsKeptAndCostsNothing() {
            quiz("certainty: true\n");
            AttemptView attempt = start();
            assertThat(save(attempt, attempt.items().getFirst(), 1, List.of("certainty=3"))
                            .state())
                    .isEqualTo(SaveState.CURRENT);
            assertThat(attempts.attempt(attempt.id(), person).answered()).isZero();
            AttemptItem last = attempt.items().getLast();
            save(attempt, last, 2, right(last));
            assertThat(submit(attempt).scorePercent()).isEqualTo("16.67");
        }

        @Test
        void certaintyIsSaidOnceAndWhereItIsAsked() {
            quiz("certainty: true\n");
            AttemptView attempt = start();
            AttemptItem item = attempt.items().getFirst();
            for (List<String> marks : List.of(sure(sure(right(item), 1), 2), sure(right(item), 4))) {
                assertThat(problem(() -> save(attempt, item, 1, marks)).type()).isEqualTo(ProblemType.BAD_REQUEST);
            }
            quiz("certainty: false\n");
            AttemptView plain = start();
            AttemptItem asked = plain.items().getFirst();
            assertThat(problem(() -> save(plain, asked, 1, sure(right(asked), 1)))
                            .type())
                    .isEqualTo(ProblemType.BAD_REQUEST);
        }
    }

    @Nested
    class Waiting {
        @Test
        void nextAttemptStartsOnceTheWaitIsOver() throws SQLException {
            quiz("attempts: 2\nwait: 60\n");
            AttemptView first = start();
            assertThat(standing().nextFrom()).isNull();
            Instant from = submit(first).endedAt().plus(Duration.ofHours(1));
            assertThat(standing().nextFrom()).isEqualTo(from);
            assertThat(standing().canStart()).isFalse();
            Problem early = problem(HeldAsSaidTest.this::start);
            assertThat(early.type()).isEqualTo(ProblemType.TOO_EARLY);
            assertThat(early.facts()).containsEntry("nextFrom", from);

            endedEarlier(first.id(), Duration.ofMinutes(59));
            assertThat(problem(HeldAsSaidTest.this::start).type()).isEqualTo(ProblemType.TOO_EARLY);
            endedEarlier(first.id(), Duration.ofMinutes(1));
            assertThat(standing().canStart()).isTrue();
            assertThat(start().number()).isEqualTo(2);
        }

        @Test
        void pageSaysFromWhenOnInsteadOfAButton() {
            Session session = signedIn("attempts: 2\nwait: 1530\n");
            String page = "/modules/" + module;
            String start = "action=\"" + page + "/quiz\"";
            assertThat(session.get(page).asString()).contains(start).contains("a wait of 1 day 1 hour 30 minutes.");
            AttemptView attempt = start();
            submit(attempt);
            String from =
                    Dates.minute(Lang.EN, Objects.requireNonNull(standing().nextFrom()));
            for (String shown : List.of(page, "/attempts/" + attempt.id() + "/review")) {
                assertThat(session.get(shown).asString())
                        .as(shown)
                        .contains(from)
                        .doesNotContain(start);
            }
            assertThat(session.get("/").asString()).contains("Take the quiz again later");
            Response early = session.post("/modules/" + QuizTakers.MODULE, page + "/quiz", Map.of());
            assertThat(early.statusCode()).isEqualTo(409);
            assertThat(early.asString()).contains(from);
        }

        @Test
        void attemptThatAnInstructorAddsWaitsToo() {
            quiz("attempts: 1\nwait: 60\n");
            submit(start());
            assertThat(standing().nextFrom()).as("none is left").isNull();
            assertThat(problem(HeldAsSaidTest.this::start).type()).isEqualTo(ProblemType.NO_ATTEMPT_LEFT);
            attempts.allow(new AllowMore(person, module, 1, 0, "the line was down"), new PersonId(UUID.randomUUID()));
            assertThat(problem(HeldAsSaidTest.this::start).type()).isEqualTo(ProblemType.TOO_EARLY);
            assertThat(Objects.requireNonNull(standing().nextFrom())).isAfter(Instant.now());
        }
    }
}
