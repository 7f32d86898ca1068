package org.conventionacademy.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.MasteryStanding;
import org.conventionacademy.assessment.ObligationMastery;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class ReadingAdviceTest {
    private static final ObligationId DUTY = new ObligationId("A41.1");

    @Inject
    ReadingAdvice advice;

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    PublishedSamples samples;

    @Inject
    Statements statements;

    Account account;
    PersonId person;

    @BeforeEach
    void someoneWhoMayTakeTheQuiz() {
        account = takers.account();
        person = new PersonId(account.id());
    }

    @Test
    void lessonsOfTheModuleTeachWhatIsNotMastered() {
        AttemptView attempt = attempts.start(person, QuizTakers.MODULE, Lang.EN);
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);

        ReadingAdvice.Advice given = advice.of(person);
        List<ObligationId> weak = given.duties().stream()
                .filter(ObligationMastery::weak)
                .map(ObligationMastery::obligation)
                .toList();
        ModuleRevision revision = takers.revision();
        assertThat(weak).isNotEmpty();
        assertThat(given.readAgain())
                .isNotEmpty()
                .allSatisfy(again -> assertThat(weak).containsAll(again.duties()));
        assertThat(given.readAgain().stream()
                        .filter(again -> again.module().equals(QuizTakers.MODULE))
                        .map(ReadingAdvice.LessonAgain::lesson)
                        .toList())
                .containsExactlyElementsOf(revision.lessons().stream()
                        .filter(lesson -> lesson.teaches().stream().anyMatch(weak::contains))
                        .map(lesson -> lesson.id())
                        .toList());
    }

    @Test
    void whatIsMasteredIsNotReadAgain() {
        attempts.submit(takers.answered(person, sample()), person, SubmitAttempt.PLAIN);
        ReadingAdvice.Advice given = advice.of(person);
        assertThat(given.duties())
                .containsExactly(new ObligationMastery(DUTY, 2, new BigDecimal("2.0000"), MasteryStanding.MASTERED));
        assertThat(given.readAgain()).isEmpty();
    }

    @Test
    void pageAndApiSayTheSame() {
        ModuleId module = sample();
        Session session = Session.of(account.username());
        assertThat(session.get("/me/mastery").asString()).contains("You have not finished a quiz yet");
        assertThat(api().getList("duties")).isEmpty();

        attempts.submit(takers.answered(person, module), person, SubmitAttempt.PLAIN);

        assertThat(api().getString("duties[0].obligation")).isEqualTo(DUTY.value());
        assertThat(api().getString("duties[0].standing")).isEqualTo("mastered");
        assertThat(session.get("/me/mastery").asString())
                .contains("Strong here")
                .contains("href=\"/articles/41#A41.1\"")
                .contains("There is nothing to read again for now");
        assertThat(session.get("/me").asString()).contains("href=\"/me/mastery\"");
        assertThat(session.get("/").asString()).contains("href=\"/me/mastery\"");
    }

    @Test
    void weakSidesLeadToThePassage() {
        attempts.submit(attempts.start(person, QuizTakers.MODULE, Lang.EN).id(), person, SubmitAttempt.PLAIN);
        Session session = Session.of(account.username());
        assertThat(session.get("/me/mastery").asString())
                .contains("Nothing is mastered yet")
                .containsPattern("href=\"/modules/network-24-7/lessons/[a-z0-9-]+#p[0-9]+\"");
    }

    @Test
    void itAsksTheDatabaseAsOftenForManyDutiesAsForNone() {
        long none = statements.during(this::api);
        attempts.submit(attempts.start(person, QuizTakers.MODULE, Lang.EN).id(), person, SubmitAttempt.PLAIN);
        long many = statements.during(this::api);
        assertThat(many).isBetween(none, none + 1);
    }

    /// A module of two questions on one duty, read by the person.
    private ModuleId sample() {
        ModuleId module = samples.module();
        takers.ready(person, module);
        return module;
    }

    private JsonPath api() {
        return given().auth()
                .oauth2(account.token())
                .get("/api/v1/me/mastery")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
