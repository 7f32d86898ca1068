package org.conventionacademy.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.assessment.AllowMore;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class TeachingTest {
    private static final Instant LONG_AGO = Instant.parse("2026-04-01T08:30:00Z");

    @Inject
    Teaching teaching;

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    EnrolmentRecords records;

    @Inject
    Statements statements;

    @Test
    void whoDidNothingForAWeekIsStuck() {
        PersonId idle = idle();
        PersonId busy = takers.fresh();
        assertThat(stuck(idle)).containsInstanceOf(Learner.Stuck.Idle.class);
        assertThat(stuck(busy)).isEmpty();
        assertThat(everybody(true)).contains(idle).doesNotContain(busy);
        assertThat(everybody(false)).contains(idle, busy);
    }

    @Test
    void whoHasNoAttemptLeftIsStuckUntilGivenOne() {
        PersonId person = takers.fresh();
        for (int i = 0; i < takers.revision().quiz().attempts(); i++) {
            assertThat(stuck(person)).isEmpty();
            attempts.submit(attempts.start(person, QuizTakers.MODULE, Lang.EN).id(), person, SubmitAttempt.PLAIN);
        }
        assertThat(stuck(person)).containsInstanceOf(Learner.Stuck.NoAttemptLeft.class);
        assertThat(everybody(true)).contains(person);
        attempts.allow(new AllowMore(person, QuizTakers.MODULE, 1, 0, "The line broke"), person);
        assertThat(stuck(person)).isEmpty();
    }

    @Test
    void whoPassedWithTheLastAttemptIsNotStuck() {
        PersonId person = takers.fresh();
        for (int i = 1; i < takers.revision().quiz().attempts(); i++) {
            attempts.submit(attempts.start(person, QuizTakers.MODULE, Lang.EN).id(), person, SubmitAttempt.PLAIN);
        }
        attempts.submit(takers.answered(person), person, SubmitAttempt.PLAIN);
        assertThat(stuck(person)).isEmpty();
    }

    @Test
    void pagesOfTheStuckAddUpToTheirTotal() {
        idle();
        idle();
        Page<Learner> first = teaching.learners(takers.revision(), true, new PageRequest(1, 1));
        Page<Learner> second = teaching.learners(takers.revision(), true, new PageRequest(2, 1));
        assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
        assertThat(first.total()).isEqualTo(everybody(true).size());
    }

    @Test
    void theListAsksTheDatabaseAsOftenForManyPeopleAsForOne() {
        idle();
        idle();
        PrivacyAccepted.by(Tokens.ines());
        assertThat(statements.during(() -> list(200))).isEqualTo(statements.during(() -> list(1)));
    }

    @ParameterizedTest(name = "{0} attempts, {1} minutes, reason ''{2}'': {3} is to be mended")
    @CsvSource({
        "11, 0, The line broke, attempts",
        "two, 0, The line broke, attempts",
        "0, 0, The line broke, attempts",
        "0, 601, The line broke, minutes",
        "1, 0, ok, reason"
    })
    void aRefusedAllowanceSaysWhichFieldToMend(String tries, String minutes, String reason, String field) {
        PrivacyAccepted.by(Tokens.ines());
        String page = "/teach/modules/network-24-7/people/" + takers.fresh();
        Response refused = Session.of("ines")
                .post(page, page + "/allowances", Map.of("attempts", tries, "minutes", minutes, "reason", reason));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("<a href=\"#" + field + "\">")
                .containsOnlyOnce("class=\"field-error\" id=\"" + field + "-error\"")
                .contains(field.equals("reason") ? "Give a reason of 3 to 500 characters." : "Give 1 to 10 attempts");
    }

    private static void list(int size) {
        given().auth()
                .oauth2(Tokens.ines())
                .get("/api/v1/teaching/modules/network-24-7/people?size=" + size)
                .then()
                .statusCode(200);
    }

    private PersonId idle() {
        takers.revision();
        return records.enrol(QuizTakers.MODULE, "Idle", "KE", null, LONG_AGO, null)
                .person();
    }

    private Optional<Learner.Stuck> stuck(PersonId person) {
        return pages(false).stream()
                .filter(learner -> learner.person().equals(person))
                .findFirst()
                .map(Learner::stuck);
    }

    private List<PersonId> everybody(boolean stuckOnly) {
        return pages(stuckOnly).stream().map(Learner::person).toList();
    }

    private List<Learner> pages(boolean stuckOnly) {
        List<Learner> all = new ArrayList<>();
        Page<Learner> page;
        int number = 1;
        do {
            page = teaching.learners(takers.revision(), stuckOnly, new PageRequest(number++, PageRequest.LARGEST));
            all.addAll(page.items());
        } while (page.hasNext());
        return all;
    }
}
