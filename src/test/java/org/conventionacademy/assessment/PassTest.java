package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.identity.Suspend;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the pass of an attempt opens, and what it does not.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class PassTest {
    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    @Inject
    People people;

    private PersonId person;
    private Session session;
    private AttemptView attempt;
    private String here;
    private Map<String, String> pass;

    @BeforeEach
    void someoneAtAQuizWithAPass() {
        Account account = takers.account();
        person = new PersonId(account.id());
        session = Session.of(account.username());
        attempt = attempts.start(person, QuizTakers.MODULE, Lang.EN);
        here = "/attempts/" + attempt.id();
        session.get(here + "/questions/1");
        pass = cookies("attempt-pass", "attempt-mark", "csrf-token");
    }

    private Map<String, String> cookies(String... names) {
        Map<String, String> cookies = new HashMap<>();
        for (String name : names) {
            assertThat(session.cookie(name)).as(name).isNotEmpty();
            cookies.put(name, session.cookie(name));
        }
        return cookies;
    }

    private RequestSpecification with(Map<String, String> cookies) {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("X-CSRF-TOKEN", cookies.getOrDefault("csrf-token", ""))
                .header("X-Requested-With", "JavaScript");
    }

    private Response save(Map<String, String> cookies, int seq) {
        AttemptItem item = attempt.items().getFirst();
        return with(cookies)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body("{\"client\":\"phone\",\"seq\":%d,\"seen\":0,\"choice\":[\"%s\"]}"
                        .formatted(seq, item.options().getFirst().id()))
                .put(here + "/answers/" + item.question());
    }

    @Test
    void withoutASessionThePassSavesAndSubmits() {
        assertThat(save(pass, 1).statusCode()).isEqualTo(200);
        assertThat(with(pass).get(here + "/questions/2").statusCode()).isEqualTo(200);
        assertThat(with(pass).get(here + "/time").jsonPath().getString("state")).isEqualTo("open");
        Response submitted = with(pass)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body("{}")
                .post(here + "/submit");
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        assertThat(submitted.jsonPath().getBoolean("signedIn")).isFalse();
        assertThat(submitted.asString()).doesNotContain("score", "passed");
    }

    @Test
    void plainFormEndsTheAttemptByPassWithoutAResult() {
        Response page = with(pass)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", pass.getOrDefault("csrf-token", ""))
                .post(here + "/submit");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Submitted").doesNotContain("%");
    }

    @Test
    void itOpensNothingElse() {
        for (String address : List.of("/", "/me", "/modules", "/people", here + "/review", here + "/journal")) {
            assertThat(with(pass).get(address).statusCode()).as(address).isIn(302, 401, 499);
        }
        AttemptView other = attempts.start(takers.fresh(), QuizTakers.MODULE, Lang.EN);
        assertThat(with(pass).get("/attempts/" + other.id()).statusCode()).isIn(302, 401, 499);
        assertThat(with(pass).get("/api/v1/attempts/" + attempt.id()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void itDoesNotOutliveItsAttempt() {
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        assertThat(save(pass, 1).statusCode()).isEqualTo(401);
        assertThat(with(pass).get(here).statusCode()).isIn(302, 401, 499);
    }

    @Test
    void whoIsSignedInTooIsToldThatTheAttemptHasEnded() {
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        AttemptItem item = attempt.items().getFirst();
        Response late = session.put(
                here + "/answers/" + item.question(),
                "{\"client\":\"phone\",\"seq\":1,\"seen\":0,\"choice\":[\"%s\"]}"
                        .formatted(item.options().getFirst().id()),
                Map.of("X-CSRF-TOKEN", pass.getOrDefault("csrf-token", ""), "X-Requested-With", "JavaScript"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("type")).endsWith(":attempt-closed");
    }

    @Test
    void alteredOrWithoutItsBrowserItIsNone() {
        String genuine = pass.getOrDefault("attempt-pass", "");
        for (String altered : List.of(
                genuine.substring(0, genuine.length() - 1) + (genuine.endsWith("0") ? "1" : "0"),
                genuine.replaceFirst("^[^.]+", takers.fresh().toString()),
                genuine.replaceFirst("\\.(\\d+)\\.", ".9$1."),
                "a.b.c.d",
                "")) {
            Map<String, String> cookies = new HashMap<>(pass);
            cookies.put("attempt-pass", altered);
            assertThat(save(cookies, 1).statusCode()).as(altered).isEqualTo(401);
        }
        Map<String, String> elsewhere = new HashMap<>(pass);
        elsewhere.put("attempt-mark", "0".repeat(32));
        assertThat(save(elsewhere, 1).statusCode()).isEqualTo(401);
        elsewhere.remove("attempt-mark");
        assertThat(save(elsewhere, 1).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutTakesTheMarkAway() {
        Response out = session.get("/sign-out");
        assertThat(out.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("attempt-mark=;").contains("Max-Age=0"));
    }

    @Test
    void bothCookiesAreForTheServerAlone() {
        List<String> cookies = session.get(here + "/questions/1").headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("attempt-"))
                .toList();
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).contains("Path=" + here + ";"));
    }

    @Test
    void theSuspendedAreStoppedWhateverTheyHold() {
        Person administrator = new Person(
                new PersonId(UUID.randomUUID()),
                "administrator",
                "Administrator",
                null,
                new Profile(null, null, null, null, Lang.EN),
                Set.of(Roles.ADMINISTRATOR),
                null);
        people.suspend(person, new Suspend(true, "left the service"), administrator);
        assertThat(save(pass, 1).statusCode()).isEqualTo(403);
    }

    @Test
    void brokenSessionFallsBackToThePass() {
        Map<String, String> cookies = new HashMap<>(pass);
        cookies.put("q_session", "rubbish");
        assertThat(with(cookies).get(here + "/questions/1").statusCode()).isEqualTo(200);
        assertThat(save(cookies, 1).statusCode()).isEqualTo(200);
    }
}
