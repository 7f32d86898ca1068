package org.conventionacademy.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.journey.SignIn;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.ProductionService;
import org.conventionacademy.testing.Relay;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server goes away under people who are at work, and comes back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OutageIT {
    private static final Pattern QUESTION = Pattern.compile("data-save=\"([^\"]+)\"");
    private static final Pattern OPTION = Pattern.compile("name=\"choice\" value=\"([^\"]+)\"");
    private static final List<String> LESSONS = List.of(
            "why-minutes-matter",
            "preserving-at-home",
            "the-contact-point",
            "asking-another-state",
            "a-night-on-the-desk");

    private final Relay database = Relay.to(LocalServers.databasePort());
    private final Relay keycloak = Relay.to(LocalServers.keycloakPort());
    private final String baseUri = RestAssured.baseURI;
    private final int port = RestAssured.port;

    private ProductionService service;
    private String trainee = "";
    private Session session;
    private String page = "";
    private String save = "";
    private String option = "";
    private int seq;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException, SQLException {
        service = ProductionService.start(folder, "academy_outage_it", database.port(), keycloak.port());
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = service.port();
        assertThat(service.publish()).as(service.output()).isZero();
    }

    @AfterAll
    void stop() {
        RestAssured.baseURI = baseUri;
        RestAssured.port = port;
        service.close();
        database.cut();
        keycloak.cut();
    }

    @BeforeEach
    void someoneInTheMiddleOfAQuiz() {
        trainee = Accounts.trainee("KE").username();
        session = Session.of(trainee);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> session.get("/privacy").statusCode() == 200);
        session.post("/privacy", "/privacy", Map.of("version", PrivacyNotice.VERSION, "next", "/"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> session.get("/modules/network-24-7").statusCode() == 200);
        for (String lesson : LESSONS) {
            String address = "/modules/network-24-7/lessons/" + lesson;
            session.post(address, address + "/read", Map.of("read", "true"));
        }
        Response started = session.post("/modules/network-24-7", "/modules/network-24-7/quiz", Map.of());
        page = URI.create(started.header("Location")).getPath() + "/questions/1";
        String html = session.get(page).asString();
        save = found(QUESTION, html);
        option = found(OPTION, html);
        assertThat(send(++seq).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void everythingIsBack() {
        database.cut();
        database.mend();
        keycloak.cut();
        keycloak.mend();
    }

    @Test
    void aDatabaseThatGoesAwayLosesNothingAndIsFoundAgain() throws IOException {
        database.cut();
        int unsaved = ++seq;
        Response refused = send(unsaved);
        assertThat(refused.statusCode()).as(service.output()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.jsonPath().getString("type")).endsWith(":unavailable");
        database.mend();

        // Not one request may fall on a connection that died meanwhile.
        Response saved = send(unsaved);
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        assertThat(saved.jsonPath().getString("state")).isEqualTo("current");
        assertThat(saved.jsonPath().getInt("version")).isEqualTo(2);
        for (int i = 0; i < 10; i++) {
            assertThat(session.get(page).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/modules", "/modules/network-24-7/lessons/the-contact-point", "/articles/41", "/me"})
    void withoutADatabaseAPageSaysSoInPlainWords(String address) {
        database.cut();
        Response answer = session.get(address);
        assertThat(answer.statusCode()).isIn(200, 503);
        assertThat(answer.asString()).contains("<html").doesNotContain("Exception", "SQL", "\tat ");
        if (answer.statusCode() == 503) {
            assertThat(answer.header("Retry-After")).isNotNull();
        }
    }

    @Test
    void aKeycloakThatIsDownStopsNobodyWhoHoldsASession() {
        keycloak.cut();
        assertThat(send(++seq).statusCode()).isEqualTo(200);
        assertThat(session.get("/modules/network-24-7").statusCode()).isEqualTo(200);
        Response submitted = session.post(
                page.replaceFirst("/questions/1", "/finish"), page.replaceFirst("/questions/1", "/submit"), Map.of());
        assertThat(submitted.statusCode()).isEqualTo(303);
        assertThat(session.get(submitted.header("Location").replaceFirst("http://[^/]+", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aQuizGoesOnInABrowserWhoseSignInRunsOutWhileKeycloakIsDown() {
        service.tokensLive(Duration.ofSeconds(5));
        try (Browser browser = Browser.start()) {
            Page quiz = browser.visitor(Visitor.laptop("http://127.0.0.1:" + service.port()));
            SignIn.as(quiz, trainee);
            quiz.navigate(page);
            keycloak.cut();
            await().pollDelay(Duration.ofSeconds(7)).until(() -> true);

            quiz.waitForResponse(
                    reply -> reply.url().contains("/answers/") && reply.status() == 200,
                    () -> quiz.locator(".option input").nth(1).check());
            quiz.locator("#device[data-state=saved]").waitFor();
            quiz.reload();
            assertThat(quiz.locator(".option input").nth(1).isChecked()).isTrue();
            assertThat(quiz.locator("main").textContent()).contains("You are not signed in at the moment");
            quiz.locator("button[value=next]").click();
            quiz.locator(".option input").first().check();
            quiz.locator("#device[data-state=saved]").waitFor();
            quiz.navigate(page.replaceFirst("/questions/1", "/finish"));
            quiz.locator("form[data-submit] button").click();
            quiz.waitForCondition(() -> quiz.locator("#device").textContent().contains("Your answers are submitted"));

            keycloak.mend();
            quiz.locator("#device a").click();
            quiz.waitForURL(Pattern.compile(".*/review"));
        } finally {
            service.tokensLive(Duration.ofMinutes(10));
        }
    }

    @Test
    void aServerThatStartsWithoutKeycloakSavesByThePassAndKeepsNobodyWaiting() throws Exception {
        keycloak.cut();
        service.restart();
        assertThat(send(++seq).statusCode()).as(service.output()).isEqualTo(200);
        Response refused = session.get("/modules");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.timeIn(TimeUnit.SECONDS)).isLessThan(5);
        keycloak.mend();
        assertThat(session.get("/modules").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutKeycloakNobodyMeetsAStackTrace() {
        keycloak.cut();
        String challenge = given().redirects().follow(false).get("/").header("Location");
        assertThat(challenge).contains("/protocol/openid-connect/auth");
        Response back = given().redirects().follow(false).get("/signed-in?code=none&state=none");
        assertThat(back.statusCode()).isLessThan(500);
        Response api = given().auth()
                .oauth2("eyJhbGciOiJSUzI1NiIsImtpZCI6InVua25vd24ifQ.e30.c2ln")
                .get("/api/v1/me");
        assertThat(api.statusCode()).isIn(401, 503);
        assertThat(api.asString()).doesNotContain("Exception", "\tat ");
        keycloak.mend();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Session.of(Accounts.trainee("KE").username()))
                                .isNotNull());
    }

    private Response send(int number) {
        return session.put(
                save,
                "{\"client\":\"phone\",\"seq\":%d,\"seen\":0,\"choice\":[\"%s\"]}".formatted(number, option),
                Map.of("X-CSRF-TOKEN", csrf(), "X-Requested-With", "JavaScript"));
    }

    private String csrf() {
        return session.cookie("csrf-token");
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as(html).isTrue();
        return matcher.group(1);
    }
}
