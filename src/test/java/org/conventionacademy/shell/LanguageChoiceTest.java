package org.conventionacademy.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Choosing a language, without an account too.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class LanguageChoiceTest {
    @Test
    void isKeptForAYearAndGoesBack() {
        choose("ar", "/help?a=b")
                .then()
                .statusCode(303)
                .header("Location", "/help?a=b")
                .header("Set-Cookie", containsString("lang=ar"))
                .header("Set-Cookie", containsString("SameSite=Lax"))
                .header("Set-Cookie", containsString("Max-Age=31536000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "javascript:alert(1)"})
    void neverLeavesTheSite(String address) {
        choose("ar", address).then().statusCode(303).header("Location", "/");
    }

    @Test
    void ignoresAFormFromElsewhere() {
        Response response = asBrowser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("lang", "ar")
                .formParam("back", "/")
                .post("/language");
        assertThat(response.cookies()).doesNotContainKey("lang");
    }

    @Test
    void ignoresALanguageThatIsNotOffered() {
        assertThat(choose("xx", "/help").cookies()).doesNotContainKey("lang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/status", "/signed-out", "/sign-in-failed"})
    void aPageForAllIsThereInBothLanguages(String address) {
        asBrowser()
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("lang=\"en\""), not(containsString("[shell_")));
        asBrowser()
                .header("Accept-Language", "ar-EG,ar;q=0.9")
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("dir=\"rtl\""));
    }

    private static Response choose(String lang, String back) {
        return asBrowser().formParam("lang", lang).formParam("back", back).post("/language");
    }

    private static RequestSpecification asBrowser() {
        return given().redirects().follow(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
