package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.RightAnswer;
import org.conventionacademy.question.Task;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An attempt with a question of every kind, from its start to its review.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class EveryKindAttemptTest {
    /// What only the key and its explanations say.
    private static final List<String> SECRETS = List.of(
            "So it is",
            "point of contact",
            "جهة اتصال",
            "tolerance",
            "± 0.5",
            "\"0.5\"",
            "\"points\"",
            "rightMarks",
            "\"key\"");

    private static final List<String> OF_THE_KEY = List.of(
            "So it is",
            "point of contact",
            "جهة اتصال",
            "tolerance",
            "± 0.5",
            "rightMarks",
            ">Right:",
            ">Right answer<");

    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    @Inject
    Modules modules;

    @Inject
    PublishedSamples samples;

    private Account trainee;
    private PersonId person;
    private AttemptView attempt;

    @BeforeEach
    void someoneAtTheQuiz() {
        ModuleId module = samples.everyKind();
        trainee = takers.account();
        person = new PersonId(trainee.id());
        takers.read(person, module);
        attempt = attempts.start(person, module, Lang.EN);
    }

    private Task task(AttemptItem item) {
        return modules.revision(attempt.revision())
                .question(item.question())
                .orElseThrow()
                .task();
    }

    private void answerAll() {
        for (AttemptItem item : attempt.items()) {
            attempts.save(
                    attempt.id(),
                    person,
                    new SaveAnswer(
                            item.question(),
                            new SaveNumber(new ClientId("phone"), item.position()),
                            0,
                            RightAnswer.of(task(item))));
        }
    }

    @Test
    void rightAnswersEarnAllAndNoAnswerNothing() {
        assertThat(attempt.items()).extracting(AttemptItem::kind).hasSize(11).doesNotHaveDuplicates();
        answerAll();
        AttemptResult result = attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        assertThat(result.scorePercent()).isEqualTo("100.00");
        AttemptView second = attempts.start(person, attempt.module(), Lang.EN);
        assertThat(attempts.submit(second.id(), person, SubmitAttempt.PLAIN).scorePercent())
                .isEqualTo("0.00");
    }

    @Test
    void nothingOfTheKeyLeavesBeforeTheEnd() {
        answerAll();
        String api = given().header("Authorization", "Bearer " + trainee.token())
                .get("/api/v1/attempts/" + attempt.id())
                .asString();
        assertThat(api).doesNotContain(SECRETS).contains("\"controls\"");
        Session session = Session.of(trainee.username());
        for (AttemptItem item : attempt.items()) {
            String page = session.get("/attempts/" + attempt.id() + "/questions/" + item.position())
                    .asString();
            assertThat(page).doesNotContain(SECRETS);
        }
    }

    @Test
    void reviewSaysOfEveryPartWhatIsRightAndWhy() {
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        AttemptReview review = attempts.review(attempt.id(), person, Lang.AR);
        assertThat(review.items()).allSatisfy(item -> {
            assertThat(item.lines()).isNotEmpty().allSatisfy(EveryKindAttemptTest::saysWhatIsRight);
            assertThat(item.answered()).isFalse();
        });
        String page = Session.of(trainee.username())
                .get("/attempts/" + attempt.id() + "/review")
                .asString();
        assertThat(page).contains("24 ± 0.5", "contact point", "So it is");
    }

    @Test
    void keyStaysWhereAReviewShowsAnswersOnly() {
        ModuleId module = samples.everyKind("review:\n  show: answers\n");
        takers.read(person, module);
        attempt = attempts.start(person, module, Lang.EN);
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        assertThat(reviewed()).allSatisfy(shown -> assertThat(shown).doesNotContain(OF_THE_KEY));

        attempt = attempts.start(person, module, Lang.EN);
        answerAll();
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        assertThat(reviewed())
                .allSatisfy(shown ->
                        assertThat(shown).doesNotContain("So it is", "point of contact", "± 0.5", "rightMarks"));
        assertThat(attempts.review(attempt.id(), person, Lang.EN).items()).allSatisfy(item -> {
            assertThat(item.right()).isTrue();
            assertThat(item.answered()).isTrue();
            List<String> offered =
                    attempts.attempt(attempt.id(), person).items().get(item.position() - 1).options().stream()
                            .map(ItemOption::id)
                            .toList();
            assertThat(item.lines().stream()
                            .map(line -> offered.indexOf(line.id()))
                            .toList())
                    .as("not in the order of the key")
                    .isSorted();
        });
    }

    @Test
    void certaintyIsPartOfTheAnswerInEveryKind() {
        ModuleId module = samples.everyKind("certainty: true\n");
        takers.read(person, module);
        attempt = attempts.start(person, module, Lang.EN);
        for (AttemptItem item : attempt.items()) {
            List<String> right = RightAnswer.of(task(item));
            List<String> sure =
                    Stream.concat(right.stream(), Stream.of("certainty=3")).toList();
            SaveReply reply = attempts.save(
                    attempt.id(),
                    person,
                    new SaveAnswer(item.question(), new SaveNumber(new ClientId("phone"), item.position()), 0, sure));
            assertThat(reply.currentChoice()).contains("certainty=3");
            assertThat(Certainty.without(reply.currentChoice()))
                    .isEqualTo(task(item).fit(right));
            assertThat(Session.of(trainee.username())
                            .get("/attempts/" + attempt.id() + "/questions/" + item.position())
                            .asString())
                    .contains("value=\"certainty=3\" selected", "How sure are you?");
        }
        assertThat(attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN).scorePercent())
                .isEqualTo("100.00");
        assertThat(attempts.review(attempt.id(), person, Lang.EN).items()).allSatisfy(item -> {
            assertThat(item.right()).isTrue();
            assertThat(item.certainty()).isEqualTo(3);
        });
    }

    /// What the doors to the review of the attempt show.
    private List<String> reviewed() {
        String review = "/attempts/" + attempt.id() + "/review";
        return List.of(
                given().header("Authorization", "Bearer " + trainee.token())
                        .get("/api/v1" + review)
                        .asString(),
                Session.of(trainee.username()).get(review).asString());
    }

    private static void saysWhatIsRight(ReviewLine line) {
        switch (line.form()) {
            case HEADING -> assertThat(line.lines()).allSatisfy(EveryKindAttemptTest::saysWhatIsRight);
            case PART -> assertThat(line.expected()).isNotEmpty();
            case OPTION -> assertThat(line.explanationHtml()).isNotBlank();
        }
    }
}
