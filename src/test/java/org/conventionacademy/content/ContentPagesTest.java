package org.conventionacademy.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class ContentPagesTest {
    @Inject
    Publisher publisher;

    @Inject
    Modules modules;

    @Test
    void articleShowsItsDutiesAndTheLessonsThatTeachIt() {
        api("en")
                .get("/api/v1/articles/41")
                .then()
                .statusCode(200)
                .body("number", equalTo(41))
                .body("obligations[0].id", equalTo("A41.1"))
                .body("obligations[0].kind", equalTo("mandatory"));
        api("ar").get("/api/v1/articles/41").then().body("lang", equalTo("ar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "69", "999", "4294967337", "abc", "-1", "41.5", "%00"})
    void articleThatIsNotThereIsNotFound(String number) {
        api("en")
                .urlEncodingEnabled(false)
                .get("/api/v1/articles/" + number)
                .then()
                .statusCode(404);
    }

    @Test
    void articlesAreFoundByWordAndKind() {
        api("en")
                .queryParam("q", "CONTACT point")
                .queryParam("kind", "mandatory")
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .body("items.number", hasItem(41));
        api("en").queryParam("kind", "strict").get("/api/v1/articles").then().statusCode(400);
        api("en").queryParam("size", "1000").get("/api/v1/articles").then().statusCode(400);
        api("en").queryParam("q", "zzzz").get("/api/v1/articles").then().body("total", equalTo(0));
    }

    @Test
    void moduleIsGivenWithoutKeysAndExplanations() throws IOException {
        ModuleRevision module = published();

        String body = api("ar")
                .get("/api/v1/modules/" + module.module())
                .then()
                .statusCode(200)
                .body("title", equalTo("وحدة"))
                .body("questions", equalTo(2))
                .extract()
                .asString();

        assertThat(body).doesNotContain("explanation", "\"key\"", "Who names");
        api("en").get("/api/v1/modules/no-such-module").then().statusCode(404);
        api("en").queryParam("q", "a module").get("/api/v1/modules").then().statusCode(200);
    }

    @Test
    void lessonBodyNeedsNoSignInAndNeverChanges() throws IOException {
        ModuleRevision module = published();

        given().get("/content/lessons/{revision}/ar/first", module.id().toString())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("Cache-Control", containsString("public"))
                .header("Set-Cookie", nullValue())
                .contentType("text/html")
                .body(containsString("callout-must"));
    }

    @Test
    void lessonBodyThatIsNotThereIsNotFound() throws IOException {
        ModuleRevision module = published();

        for (String address : List.of(
                module.id() + "/ar/second",
                module.id() + "/xx/first",
                module.id() + "/en/third",
                UUID.randomUUID() + "/en/first",
                "1/en/first")) {
            given().get("/content/lessons/" + address)
                    .then()
                    .statusCode(404)
                    .header("Cache-Control", not(containsString("immutable")));
        }
    }

    @Test
    void findingsAreForInstructorsAndAdministrators() {
        given().auth().oauth2(Tokens.karim()).get("/api/v1/findings").then().statusCode(403);
        given().get("/api/v1/findings").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "11111111-1111-7111-8111-111111111111", roles = "trainee")
    void pagesOfArticlesAreReadInBothLanguages() {
        given().redirects()
                .follow(false)
                .cookie("lang", "en")
                .get("/articles?q=contact&kind=mandatory")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/articles/41\""))
                .body(not(containsString("href=\"/articles/1\"")));
        given().redirects()
                .follow(false)
                .cookie("lang", "ar")
                .get("/articles/41")
                .then()
                .statusCode(200)
                .body(containsString("id=\"A41.1\""))
                .body(containsString("callout-must"))
                .body(containsString("dir=\"rtl\""))
                .body(not(containsString("[register_")));
        given().cookie("lang", "en").get("/articles/99").then().statusCode(404);
    }

    private ModuleRevision published() throws IOException {
        Path folder = Files.createTempDirectory("content");
        SampleModule sample = SampleModule.in(folder);
        publisher.publish(List.of(folder));
        sample.delete();
        return modules.current(sample.id()).orElseThrow();
    }

    /// As somebody whose profile is in that language.
    private static RequestSpecification api(String lang) {
        String token = lang.equals("ar") ? Tokens.karim() : Tokens.brian();
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("version", PrivacyNotice.VERSION))
                .put("/api/v1/me/privacy");
        return given().auth().oauth2(token);
    }
}
