package org.conventionacademy.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.EnrolmentRecords;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class PeopleTest {
    private static final Instant DAY = Instant.parse("2026-04-01T08:30:00Z");
    private static final String ADAEZE = "0194f5a0-0000-4000-8000-000000000005";

    @Inject
    EnrolmentRecords records;

    @Inject
    QuizTakers takers;

    @Inject
    Statements statements;

    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private PersonId kenyan = new PersonId(UUID.randomUUID());
    private PersonId egyptian = kenyan;

    @BeforeEach
    void knowSomePeople() {
        PrivacyAccepted.by(Tokens.adaeze(), Tokens.farida(), Tokens.amina(), Tokens.ines());
        kenyan = records.enrol(EnrolmentRecords.freshModule(), "Wanjiru " + mark, "KE", "Court", DAY, null)
                .person();
        egyptian = records.enrol(EnrolmentRecords.freshModule(), "المنصوري " + mark, "EG", "نيابة", DAY, null)
                .person();
    }

    @Nested
    class Administrator {
        @Test
        void findsPeopleOfEveryCountryByAPartOfTheirName() {
            assertThat(api(Tokens.adaeze(), "?search=" + mark).jsonPath().getList("items.name"))
                    .containsExactlyInAnyOrder("Wanjiru " + mark, "المنصوري " + mark);
            assertThat(api(Tokens.adaeze(), "?country=EG&search=" + mark)
                            .jsonPath()
                            .getInt("total"))
                    .isEqualTo(1);
            assertThat(Session.of("adaeze").get("/people?search=" + mark).asString())
                    .contains("2 people, all countries")
                    .contains("href=\"/teach\"")
                    .contains("Wanjiru " + mark)
                    .contains("Egypt");
        }

        @Test
        void opensAPersonsRecord() {
            Response record = api(Tokens.adaeze(), "/" + egyptian);
            assertThat(record.jsonPath().getString("person.profile.country")).isEqualTo("EG");
            assertThat(Session.of("adaeze").get("/people/" + egyptian).asString())
                    .contains("المنصوري " + mark)
                    .contains("/people/" + egyptian + "/suspension");
        }

        @Test
        void seesWithdrawnWorkInAPersonsRecord() {
            takers.revision();
            var enrolled = records.enrol(QuizTakers.MODULE, "Left " + mark, "KE", null, DAY, DAY.plusSeconds(1));
            records.withdraw(enrolled, DAY.plusSeconds(2));
            assertThat(api(Tokens.adaeze(), "/" + enrolled.person()).jsonPath().getList("modules.state"))
                    .containsExactly("withdrawn");
            assertThat(Session.of("adaeze").get("/people/" + enrolled.person()).asString())
                    .contains("<span class=\"tag\">Withdrawn</span>");
        }

        @Test
        void suspendsAndRestoresWithAReasonOnTheirPages() {
            Session adaeze = Session.of("adaeze");
            String step = "/people/" + kenyan + "/suspension";
            assertThat(adaeze.post(step, step, Map.of("suspended", "true", "reason", " "))
                            .statusCode())
                    .isEqualTo(422);

            Response done = adaeze.post(step, step, Map.of("suspended", "true", "reason", "Shared account"));
            assertThat(done.statusCode()).isEqualTo(303);
            assertThat(done.header("Location")).endsWith("/people/" + kenyan + "?done=suspended");
            assertThat(adaeze.get("/people/" + kenyan + "?done=suspended").asString())
                    .contains("The person is suspended.")
                    .contains("Shared account");
            assertThat(api(Tokens.adaeze(), "?suspended=true&search=" + mark)
                            .jsonPath()
                            .getInt("total"))
                    .isEqualTo(1);

            adaeze.post(step, step, Map.of("suspended", "false", "reason", "Cleared"));
            assertThat(api(Tokens.adaeze(), "/" + kenyan).jsonPath().getString("person.suspendedAt"))
                    .isNull();
        }

        @Test
        void mayGiveAReasonOfFullLengthInSeveralLines() {
            String step = "/people/" + kenyan + "/suspension";
            String reason = "Line\r\n".repeat(99) + "Last";
            assertThat(Session.of("adaeze")
                            .post(step, step, Map.of("suspended", "true", "reason", reason))
                            .statusCode())
                    .isEqualTo(303);
        }

        @Test
        void suspendsThroughTheApiButNotThemselves() {
            assertThat(suspend(Tokens.adaeze(), egyptian.toString()).statusCode())
                    .isEqualTo(200);
            assertThat(suspend(Tokens.adaeze(), ADAEZE).statusCode()).isEqualTo(409);
            assertThat(suspend(Tokens.adaeze(), UUID.randomUUID().toString()).statusCode())
                    .isEqualTo(404);
            assertThat(suspend(Tokens.adaeze(), "nobody").statusCode()).isEqualTo(404);
        }

        @Test
        void refusesValuesThatCannotBeUsed() {
            assertThat(get(Tokens.adaeze(), "?suspended=perhaps").statusCode()).isEqualTo(400);
            assertThat(get(Tokens.adaeze(), "?country=Kenya").statusCode()).isEqualTo(400);
            assertThat(get(Tokens.adaeze(), "?page=x").statusCode()).isEqualTo(400);
            Response page = Session.of("adaeze").get("/people?country=Kenya&search=" + mark);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.asString())
                    .contains("value=\"" + mark + "\"")
                    .contains("<a href=\"#country\">")
                    .contains("id=\"country-error\"");
        }
    }

    @Nested
    class FocalPoint {
        @Test
        void seesPeopleOfTheirCountryOnly() {
            assertThat(api(Tokens.farida(), "?search=" + mark).jsonPath().getList("items.name"))
                    .containsExactly("Wanjiru " + mark);
            assertThat(api(Tokens.farida(), "?country=EG&search=" + mark)
                            .jsonPath()
                            .getInt("total"))
                    .isZero();
            assertThat(get(Tokens.farida(), "/" + kenyan).statusCode()).isEqualTo(200);
            assertThat(get(Tokens.farida(), "/" + egyptian).statusCode()).isEqualTo(404);
            Session farida = Session.of("farida");
            assertThat(farida.get("/people/" + egyptian).statusCode()).isEqualTo(404);
            assertThat(farida.get("/people/" + kenyan).asString()).doesNotContain("/suspension");
        }

        @Test
        void suspendsNobody() {
            assertThat(suspend(Tokens.farida(), kenyan.toString()).statusCode()).isEqualTo(403);
            assertThat(Session.of("farida")
                            .get("/people/" + kenyan + "/suspension")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void traineesAndInstructorsSeeNoPeople() {
        for (String token : new String[] {Tokens.amina(), Tokens.ines()}) {
            assertThat(get(token, "").statusCode()).isEqualTo(403);
            assertThat(get(token, "/" + kenyan).statusCode()).isEqualTo(403);
            assertThat(suspend(token, kenyan.toString()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theListAsksTheDatabaseAsOftenForManyPeopleAsForOne() {
        long one = statements.during(() -> api(Tokens.adaeze(), "?size=1&search=" + mark));
        long all = statements.during(() -> api(Tokens.adaeze(), "?size=200&search=" + mark));
        assertThat(all).isEqualTo(one);
    }

    private static Response suspend(String token, String person) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("suspended", true, "reason", "A test"))
                .put("/api/v1/people/" + person + "/suspension");
    }

    private static Response get(String token, String rest) {
        return given().auth().oauth2(token).get("/api/v1/people" + rest);
    }

    private static Response api(String token, String rest) {
        Response response = get(token, rest);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }
}
