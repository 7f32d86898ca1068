package org.conventionacademy.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.conventionacademy.assessment.MasteryRecords;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class MasteryReportTest {
    private static final String API = "/api/v1/reports/mastery";
    private static final String PAGE = "/reports/mastery";

    @Inject
    MasteryRecords records;

    @Inject
    PublishedSamples samples;

    @Inject
    Statements statements;

    private final String profession = MasteryRecords.freshProfession();

    @BeforeEach
    void recordSomeEvidence() {
        samples.shipped();
        PrivacyAccepted.by(Tokens.adaeze(), Tokens.farida(), Tokens.amina(), Tokens.ines());
        records.add(profession, "KE", Lang.EN, "A41.1", 10, 8);
        records.add(profession, "EG", Lang.AR, "A41.1", 19, 15);
        records.add(profession, "KE", Lang.EN, "A25.1", 9, 9);
        records.addOneItem(profession, "KE", "A24.1");
    }

    @Test
    void administratorSeesEveryCountryInTheOrderOfTheRegister() {
        JsonPath report = api(Tokens.adaeze(), "");
        assertThat(report.getList("items.obligation")).containsExactly("A25.1", "A41.1");
        assertThat(report.getInt("total")).isEqualTo(2);
        assertThat(report.getInt("fewestPeople")).isEqualTo(10);
        assertThat(report.getInt("items[1].people")).isEqualTo(29);
        assertThat(report.getInt("items[1].mastered")).isEqualTo(23);
        // 23 of 29, as wilson-output.json has it.
        assertThat(report.getDouble("items[1].share.low")).isCloseTo(0.6161, within(1e-4));
        assertThat(report.getDouble("items[1].share.high")).isCloseTo(0.9015, within(1e-4));
        assertThat(report.getString("items[1].articleTitle")).isNotBlank();
    }

    @Test
    void fewPeopleHaveNoShareAnywhere() {
        JsonPath report = api(Tokens.adaeze(), "");
        assertThat(report.getInt("items[0].people")).isEqualTo(9);
        assertThat(report.<Object>get("items[0].mastered")).isNull();
        assertThat(report.<Object>get("items[0].share")).isNull();
        String page = page("adaeze", "?article=25&profession=" + profession).asString();
        assertThat(page).contains("too few people").doesNotContain("100%");
    }

    @ParameterizedTest
    @CsvSource({
        "country=KE, 10, 8",
        "country=EG, 19, 15",
        "language=ar, 19, 15",
        "language=en&country=KE, 10, 8",
        "article=41, 29, 23",
        "article=41&country=KE, 10, 8",
    })
    void filtersNarrowTheFigures(String filter, int people, int mastered) {
        JsonPath report = api(Tokens.adaeze(), "&" + filter);
        int last = report.getList("items").size() - 1;
        assertThat(report.getString("items[" + last + "].obligation")).isEqualTo("A41.1");
        assertThat(report.getInt("items[" + last + "].people")).isEqualTo(people);
        assertThat(report.getInt("items[" + last + "].mastered")).isEqualTo(mastered);
    }

    @Test
    void pageShowsWhatTheApiSays() {
        String page = page("adaeze", "?profession=" + profession).asString();
        assertThat(page)
                .contains("2 duties, all countries")
                .contains("href=\"/articles/41#A41.1\"")
                .contains(">29<")
                .contains(">23<")
                .contains(">79%<")
                .contains("between 62% and 90%");
        assertThat(page("adaeze", "?size=1&profession=" + profession).asString())
                .contains("href=\"/articles/25#A25.1\"")
                .doesNotContain("href=\"/articles/41#A41.1\"")
                .contains("page=2");
    }

    @Test
    void pageWithoutRowsSaysWhy() {
        assertThat(page("adaeze", "?profession=nobody-has-this").asString()).contains("Nothing fits these filters");
        assertThat(page("adaeze", "?page=9&profession=" + profession).asString())
                .contains("There is no such page");
    }

    @Test
    void aListAsksTheDatabaseAsOftenForManyRowsAsForOne() {
        long one = statements.during(() -> api(Tokens.adaeze(), "&size=1"));
        long all = statements.during(() -> api(Tokens.adaeze(), "&size=200"));
        // The counts, whether the register is still the same, and the caller's standing at most.
        assertThat(all).isEqualTo(one).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"country=Kenya", "language=xx", "article=0", "article=A41", "profession=%3Cb%3E", "size=201"})
    void valuesThatCannotBeUsedAreRefused(String query) {
        Response response = given().auth().oauth2(Tokens.adaeze()).get(API + "?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).contains("application/problem+json");
    }

    @Test
    void theFormShowsAgainWhatCannotBeUsed() {
        Response page = page("adaeze", "?article=none");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("<a href=\"#article\">").contains("id=\"article-error\"");
    }

    @Nested
    class FocalPoint {
        @Test
        void seesTheirOwnCountryOnly() {
            JsonPath report = api(Tokens.farida(), "");
            assertThat(report.getInt("items[1].people")).isEqualTo(10);
            assertThat(report.getInt("items[1].mastered")).isEqualTo(8);
            assertThat(page("farida", "?profession=" + profession).asString())
                    .contains("2 duties, Kenya")
                    .contains(">10<")
                    .doesNotContain("name=\"country\"")
                    .doesNotContain(">29<");
        }

        @Test
        void isToldWhichCountryIsTheirsWhenAskingForAnother() {
            Response response = given().auth().oauth2(Tokens.farida()).get(API + "?country=EG");
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.jsonPath().getString("detail")).contains("Kenya");
            assertThat(page("farida", "?country=EG").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nobodyElseSeesShares() {
        for (String token : List.of(Tokens.amina(), Tokens.ines())) {
            assertThat(given().auth().oauth2(token).get(API).statusCode()).isEqualTo(403);
        }
        assertThat(given().get(API).statusCode()).isEqualTo(401);
        assertThat(given().redirects().follow(false).get(PAGE).statusCode()).isEqualTo(302);
    }

    private JsonPath api(String token, String more) {
        Response response = given().auth().oauth2(token).get(API + "?profession=" + profession + more);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static Response page(String username, String query) {
        return Session.of(username).get(PAGE + query);
    }
}
