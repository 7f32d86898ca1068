package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.content.Scenario;
import org.conventionacademy.content.ScenarioId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class ScenarioRunsTest {
    @Inject
    ScenarioRuns runs;

    @Inject
    PublishedSamples samples;

    @Inject
    Statements statements;

    private final PersonId person = new PersonId(UUID.randomUUID());
    private ScenarioId scenario;

    @BeforeEach
    void publishAScenario() {
        scenario = samples.scenario();
    }

    @Test
    void bestWayEarnsEverything() {
        ScenarioRun run = runs.start(person, scenario);
        runs.decide(run.id(), person, 1, "call");
        ScenarioRun ended = runs.decide(run.id(), person, 2, "note");

        Scenario played = runs.scenario(ended);
        assertThat(ended.ended()).isTrue();
        assertThat(ended.points(played)).isEqualTo(6);
        assertThat(ended.percent(played)).isEqualTo(100);
        assertThat(ended.passed(played)).isTrue();
    }

    @Test
    void shortWayIsMeasuredByTheBest() {
        ScenarioRun run = runs.start(person, scenario);
        ScenarioRun ended = runs.decide(run.id(), person, 1, "wait");

        assertThat(ended.ended()).isTrue();
        assertThat(ended.percent(runs.scenario(ended))).isZero();
        assertThat(ended.passed(runs.scenario(ended))).isFalse();
    }

    @Test
    void beginningTwiceGoesOnWithTheSameRunAndAfterTheEndMakesANewOne() {
        ScenarioRun first = runs.start(person, scenario);
        assertThat(runs.start(person, scenario).id()).isEqualTo(first.id());

        runs.decide(first.id(), person, 1, "wait");
        ScenarioRun second = runs.start(person, scenario);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.number()).isEqualTo(2);
        assertThat(runs.run(first.id(), person).decisions()).hasSize(1);
    }

    @Test
    void decisionThatWasMadeStandsWhateverIsSentAgain() {
        ScenarioRun run = runs.start(person, scenario);
        runs.decide(run.id(), person, 1, "call");

        assertThat(runs.decide(run.id(), person, 1, "wait").decisions())
                .extracting(ScenarioRun.Decision::choice)
                .containsExactly("call");
    }

    @Test
    void decisionsAtOnceLeaveOne() throws Exception {
        ScenarioRun run = runs.start(person, scenario);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ScenarioRun>> tries = List.of(
                    () -> runs.decide(run.id(), person, 1, "call"),
                    () -> runs.decide(run.id(), person, 1, "wait"),
                    () -> runs.decide(run.id(), person, 1, "call"));
            for (Future<ScenarioRun> done : both.invokeAll(tries)) {
                assertThat(done.get().decisions()).hasSize(1);
            }
        }
        assertThat(runs.run(run.id(), person).decisions()).hasSize(1);
    }

    @Test
    void whatIsNoChoiceOrOutOfTurnIsRefused() {
        ScenarioRun run = runs.start(person, scenario);

        assertThatThrownBy(() -> runs.decide(run.id(), person, 1, "fly")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> runs.decide(run.id(), person, 2, "note")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> runs.decide(run.id(), person, 0, "call")).isInstanceOf(Problem.class);
        assertThat(runs.run(run.id(), person).decisions()).isEmpty();
    }

    @Test
    void runOfSomebodyElseIsNotFound() {
        ScenarioRun run = runs.start(person, scenario);
        PersonId other = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() -> runs.run(run.id(), other)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> runs.decide(run.id(), other, 1, "call")).isInstanceOf(Problem.class);
    }

    @Test
    void listAsksTheSameNumberOfTimesHoweverManyRunsThereAre() {
        runs.start(person, scenario);
        long one = statements.during(() -> runs.latest(person));
        runs.start(person, samples.scenario());
        runs.start(person, samples.scenario());

        assertThat(runs.latest(person)).hasSize(3);
        assertThat(statements.during(() -> runs.latest(person))).isEqualTo(one);
    }

    @Test
    void isPlayedWithoutScriptAndConsequencesAreNotToldBefore() {
        PrivacyAccepted.by(Tokens.amina());
        Session session = Session.of("amina");
        String cover = session.get("/scenarios/" + scenario).asString();
        assertThat(cover).contains("A night").doesNotContain("Help begins");

        Response begun = session.post("/scenarios/" + scenario, "/scenarios/" + scenario + "/start", Map.of());
        String address = address(begun);
        String first = session.get(address).asString();
        assertThat(first)
                .contains("The telephone rings", "Wait for the morning")
                .doesNotContain("Help begins", "data are gone", "points of 3");

        assertThat(session.post(address, address + "/1", Map.of()).statusCode()).isEqualTo(422);
        String second = session.get(address(session.post(address, address + "/1", Map.of("choice", "call"))))
                .asString();
        assertThat(second).contains("Help begins", "The caller thanks you").doesNotContain("Nobody knows");

        String end = session.get(address(session.post(address, address + "/2", Map.of("choice", "forget"))))
                .asString();
        assertThat(end).contains("The sun rises", "66%", "Better:", "Write it down", "/articles/41");
        assertThat(session.get("/scenarios").asString()).contains("Last time you reached 66%");
    }

    private static String address(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return response.header("Location").replaceFirst("https?://[^/]+", "");
    }
}
