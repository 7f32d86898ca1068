package org.conventionacademy.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Own data, own modules, own country: what a role opens is still held to the relation.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
final class RelationsIT {
    private static final String MODULE = "network-24-7";
    private static final List<String> LESSONS = List.of(
            "why-minutes-matter",
            "preserving-at-home",
            "the-contact-point",
            "asking-another-state",
            "a-night-on-the-desk");

    @Nested
    class AnotherTrainee {
        @Test
        void findsNoAttemptOfMine() {
            Account owner = welcome(Accounts.trainee("KE"));
            Account other = welcome(Accounts.trainee("KE"));
            String attempt = startQuiz(owner);
            as(owner).get("/api/v1/attempts/" + attempt).then().statusCode(200);
            as(other).get("/api/v1/attempts/" + attempt).then().statusCode(404);
            as(other).get("/api/v1/attempts/" + attempt + "/review").then().statusCode(404);
            as(other).get("/api/v1/attempts/" + attempt + "/receipt").then().statusCode(404);
            as(other)
                    .get("/api/v1/attempts/" + attempt + "/receipt/opening")
                    .then()
                    .statusCode(404);
            as(other)
                    .body(Map.of())
                    .post("/api/v1/attempts/" + attempt + "/submit")
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class AnAdministrator {
        @Test
        void seesPeopleOfEveryCountry() {
            Account administrator = welcome(Accounts.with("administrator", "NG"));
            for (String country : List.of("KE", "EG")) {
                Account trainee = welcome(Accounts.trainee(country));
                as(administrator).get("/api/v1/people/" + trainee.id()).then().statusCode(200);
            }
        }

        @Test
        void suspendsAPersonWhoIsThenStopped() {
            Account administrator = welcome(Accounts.with("administrator", "NG"));
            Account trainee = welcome(Accounts.trainee("KE"));
            as(administrator)
                    .body(Map.of("suspended", true, "reason", "left the office"))
                    .put("/api/v1/people/" + trainee.id() + "/suspension")
                    .then()
                    .statusCode(200);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> as(trainee)
                            .get("/api/v1/me/modules")
                            .then()
                            .statusCode(403)
                            .body("type", equalTo("urn:conventionacademy:problem:suspended")));
        }
    }

    @Nested
    class AFocalPoint {
        @Test
        void seesPeopleOfTheirOwnCountryOnly() {
            Account focalPoint = welcome(Accounts.focalPointOf("KE"));
            Account own = welcome(Accounts.trainee("KE"));
            Account foreign = welcome(Accounts.trainee("EG"));
            as(focalPoint).get("/api/v1/people/" + own.id()).then().statusCode(200);
            as(focalPoint).get("/api/v1/people/" + foreign.id()).then().statusCode(404);
            as(focalPoint)
                    .get("/api/v1/people?search=" + foreign.username())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }

        @Test
        void getsRowsOfTheirOwnCountryOnlyWhateverTheFilterSays() {
            Account focalPoint = welcome(Accounts.focalPointOf("KE"));
            startQuiz(welcome(Accounts.trainee("KE")));
            startQuiz(welcome(Accounts.trainee("EG")));
            as(focalPoint)
                    .get("/api/v1/reports/completions")
                    .then()
                    .statusCode(200)
                    .body("items.country", everyItem(equalTo("KE")));
            int status = as(focalPoint)
                    .get("/api/v1/reports/completions?country=EG")
                    .then()
                    .extract()
                    .statusCode();
            assertThat(status).isIn(403, 404, 422, 400);
        }

        @Test
        void seesNothingWithoutACountry() {
            Account focalPoint = welcome(Accounts.with("focal-point", "KE"));
            as(focalPoint).get("/api/v1/people").then().statusCode(403);
            as(focalPoint).get("/api/v1/reports/completions").then().statusCode(403);
        }
    }

    @Nested
    class AnInstructor {
        @Test
        void doesNotTeachAModuleThatDoesNotNameThem() {
            Account instructor = welcome(Accounts.with("instructor", "PT"));
            as(instructor).get("/api/v1/teaching/modules").then().body("", hasSize(0));
            as(instructor)
                    .get("/api/v1/teaching/modules/" + MODULE + "/people")
                    .then()
                    .statusCode(404);
        }

        @Test
        void seesNoAttemptOfAModuleThatDoesNotNameThem() {
            Account instructor = welcome(Accounts.with("instructor", "PT"));
            Account trainee = welcome(Accounts.trainee("KE"));
            String attempt = startQuiz(trainee);
            Session session = Session.of(instructor.username());
            for (String file : List.of("", "/saves.csv", "/saves.xlsx")) {
                assertThat(session.get("/teach/modules/" + MODULE + "/people/" + trainee.id() + "/attempts/" + attempt
                                        + file)
                                .statusCode())
                        .as(file)
                        .isEqualTo(404);
            }
        }
    }

    @Nested
    class APersonAtTheirOwnAccount {
        @Test
        void cannotChangeTheirCountryOrScope() {
            Account trainee = Accounts.trainee("KE");
            String token = accountToken(trainee);
            Map<String, Object> account = new HashMap<>(Map.of(
                    "username",
                    trainee.username(),
                    "email",
                    trainee.username() + "@example.org",
                    "firstName",
                    "Test",
                    "lastName",
                    trainee.username()));
            for (String attribute : List.of("country", "scope-country", "organisation")) {
                account.put(
                        "attributes",
                        Map.of(
                                "country", List.of(attribute.equals("country") ? "EG" : "KE"),
                                "organisation", List.of(attribute.equals("organisation") ? "Elsewhere" : "Test office"),
                                "profession", List.of("prosecutor"),
                                "scope-country", attribute.equals("scope-country") ? List.of("KE") : List.of()));
                int status = accountApi(token).body(account).post("/account").statusCode();
                assertThat(status).as("change of %s", attribute).isBetween(400, 403);
                Map<String, Object> kept = Accounts.admin()
                        .get("/users/" + trainee.id())
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("attributes");
                assertThat(kept.get("country")).isEqualTo(List.of("KE"));
                assertThat(kept.get("organisation")).isEqualTo(List.of("Test office"));
                assertThat(kept).doesNotContainKey("scope-country");
            }
        }

        /// A client of the test's own, whose tokens open the account API as Keycloak's account page does.
        private String accountToken(Account account) {
            String client = "t" + UUID.randomUUID();
            Accounts.admin()
                    .body(Map.of(
                            "clientId", client,
                            "publicClient", true,
                            "directAccessGrantsEnabled", true,
                            "fullScopeAllowed", true))
                    .post("/clients")
                    .then()
                    .statusCode(201);
            return given().baseUri(LocalServers.oidcUrl())
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("grant_type", "password")
                    .formParam("client_id", client)
                    .formParam("username", account.username())
                    .formParam("password", "demo-" + account.username() + "-2026")
                    .post("/protocol/openid-connect/token")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("access_token");
        }

        private RequestSpecification accountApi(String token) {
            URI realm = URI.create(LocalServers.oidcUrl());
            return given().baseUri(realm.toString())
                    .contentType(ContentType.JSON)
                    .accept(ContentType.JSON)
                    .header("Authorization", "Bearer " + token);
        }
    }

    private static Account welcome(Account account) {
        as(account)
                .body(Map.of("version", PrivacyNotice.VERSION))
                .put("/api/v1/me/privacy")
                .then()
                .statusCode(204);
        as(account).get("/api/v1/me").then().statusCode(200);
        return account;
    }

    private static String startQuiz(Account account) {
        as(account).put("/api/v1/me/modules/" + MODULE + "/enrolment").then().statusCode(200);
        for (String lesson : LESSONS) {
            as(account)
                    .body(Map.of("read", true))
                    .put("/api/v1/me/modules/" + MODULE + "/lessons/" + lesson)
                    .then()
                    .statusCode(200);
        }
        return as(account)
                .post("/api/v1/modules/" + MODULE + "/attempts")
                .then()
                .extract()
                .path("id");
    }

    private static RequestSpecification as(Account account) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + account.token());
    }
}
