package org.conventionacademy.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLNonTransientConnectionException;
import java.util.UUID;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class ProblemsTest {
    private static final String TYPE = "urn:conventionacademy:problem:";
    private static final String FORGED =
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsImdyb3VwcyI6WyJhZG1pbmlzdHJhdG9yIl0sImV4cCI6NDEwMjQ0NDgwMH0.";

    record Sent(
            @NotNull @Size(min = 2, max = 5) String name,
            @Max(3) int count) {}

    @Path("/api/v1/broken")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    static class BrokenResource {
        @GET
        public String crash() {
            throw new IllegalStateException("secret of the house");
        }

        @GET
        @Path("/database")
        public String databaseAway() {
            throw new RuntimeException(new SQLNonTransientConnectionException("secret address"));
        }

        @GET
        @Path("/of/{id}")
        public String of(@PathParam("id") UUID id, @QueryParam("page") Integer page) {
            return "\"" + id + page + "\"";
        }

        @POST
        public Sent take(@Valid @NotNull Sent sent) {
            return sent;
        }

        @GET
        @Path("/administrators")
        @RolesAllowed("administrator")
        public String forAdministrators() {
            return "\"in\"";
        }
    }

    @Path("/broken")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    static class BrokenPages {
        @GET
        public String crash() {
            throw new IllegalStateException("secret of the house");
        }

        @GET
        @Path("/administrators")
        @RolesAllowed("administrator")
        public String forAdministrators() {
            return "in";
        }

        @GET
        @Path("/data")
        @Produces(MediaType.APPLICATION_JSON)
        @RolesAllowed("administrator")
        public String dataForAdministrators() {
            return "{}";
        }

        @POST
        @Path("/administrators")
        @Consumes(MediaType.APPLICATION_JSON)
        @RolesAllowed("administrator")
        public String sendAsAdministrator() {
            return "in";
        }
    }

    @Nested
    class UnderTheApi {
        @ParameterizedTest
        @ValueSource(strings = {"garbage", "a.b.c", FORGED})
        void aBadTokenIsRefusedWithAProblem(String token) {
            problem(given().auth().oauth2(token).get("/api/v1/me"), 401, "sign-in-needed");
        }

        @Test
        void aForeignTokenIsRefusedEvenWhereNobodyHasToSignIn() {
            problem(given().auth().oauth2(FORGED).get("/api/v1/nothing-here"), 401, "sign-in-needed");
        }

        @Test
        void noTokenIsRefusedWithAProblemAndAChallenge() {
            Response response = given().redirects().follow(false).get("/api/v1/me");
            problem(response, 401, "sign-in-needed");
            assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        }

        @Test
        void aMissingRoleIsNotAllowed() {
            problem(given().auth().oauth2(Tokens.amina()).get("/api/v1/broken/administrators"), 403, "not-allowed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v1/nothing-here", "/api/nothing/here"})
        void anUnknownAddressIsAProblem(String address) {
            problem(given().get(address), 404, "not-found");
        }

        @Test
        void anotherMethodIsAProblem() {
            problem(given().delete("/api/v1/broken"), 405, "method-not-allowed");
        }

        @Test
        void anotherFormatIsAProblem() {
            problem(
                    given().accept("application/pdf").get("/api/v1/broken/of/" + UUID.randomUUID()),
                    406,
                    "not-acceptable");
        }

        @Test
        void anotherContentTypeIsAProblem() {
            problem(given().contentType("text/csv").body("a,b").post("/api/v1/broken"), 415, "unsupported-media-type");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "[]",
                    "{\"name\":{}}",
                    "{\"name\":\"ab\",\"count\":\"many\"}",
                    "\"x\"",
                    "{\"count\":1e99}"
                })
        void aBodyThatCannotBeReadIsAProblemWithoutClassNames(String body) {
            Response response = given().contentType(ContentType.JSON).body(body).post("/api/v1/broken");
            problem(response, 400, "bad-request");
            assertThat(response.asString()).doesNotContain("org.conventionacademy", "java.", "Jackson", "deserialize");
        }

        @Test
        void aBodyThatBreaksARuleNamesTheFieldInTheReadersLanguage() {
            Response response = given().contentType(ContentType.JSON)
                    .header("Accept-Language", "ar")
                    .body("{\"name\":\"a\",\"count\":4}")
                    .post("/api/v1/broken");
            problem(response, 422, "invalid");
            response.then()
                    .body("violations.field", hasItem("name"))
                    .body("violations.find { it.field == 'count' }.message", equalTo("الحد الأقصى: 3."));
        }

        @Test
        void aBodyThatIsMissingIsAProblem() {
            Response response = given().contentType(ContentType.JSON).post("/api/v1/broken");
            assertThat(response.statusCode()).isIn(400, 422);
            assertThat(response.contentType()).startsWith("application/problem+json");
        }

        @Test
        void aBodyTooLargeIsAProblem() {
            problem(
                    given().contentType(ContentType.JSON)
                            .body("x".repeat(300 * 1024))
                            .post("/api/v1/broken"),
                    413,
                    "too-large");
        }

        @Test
        void aWordWhereANumberBelongsIsAProblem() {
            problem(
                    given().queryParam("page", "many").get("/api/v1/broken/of/" + UUID.randomUUID()),
                    400,
                    "bad-request");
        }

        @Test
        void anIdThatIsNoneIsNotFound() {
            problem(given().get("/api/v1/broken/of/nobody"), 404, "not-found");
        }

        @Test
        void aCrashTellsNothingButANumber() {
            Response response = given().get("/api/v1/broken");
            problem(response, 500, "internal");
            assertThat(response.asString()).doesNotContain("secret", "Exception");
        }

        @Test
        void aDatabaseThatIsAwayIsSaidSo() {
            Response response = given().get("/api/v1/broken/database");
            problem(response, 503, "unavailable");
            assertThat(response.header("Retry-After")).isNotNull();
        }

        @Test
        void aCookieOfRubbishChangesNothing() {
            problem(
                    given().cookie("q_session", "rubbish")
                            .cookie("csrf-token", "!")
                            .get("/api/v1/me"),
                    401,
                    "sign-in-needed");
        }

        private void problem(Response response, int status, String slug) {
            response.then()
                    .statusCode(status)
                    .contentType(startsWith("application/problem+json"))
                    .body("type", equalTo(TYPE + slug))
                    .body("status", equalTo(status))
                    .body("title", notNullValue())
                    .body("detail", notNullValue())
                    .body("requestId", equalTo(response.header("X-Request-Id")))
                    .header("Cache-Control", "no-store");
        }
    }

    @Nested
    class OnPages {
        @Test
        void anUnknownAddressIsAPageInTheFrame() {
            page(asBrowser().get("/nothing-here"), 404, "There is nothing here");
        }

        @Test
        void anUnknownAddressSpeaksTheReadersLanguage() {
            page(asBrowser().cookie("lang", "ar").get("/nothing-here"), 404, "dir=\"rtl\"");
        }

        @Test
        void anotherMethodIsAPage() {
            page(asBrowser().delete("/help"), 405, "That cannot be done here");
        }

        @Test
        void aCrashIsAPageWithANumberAndNothingElse() {
            Response response = asBrowser().get("/broken");
            page(response, 500, response.header("X-Request-Id"));
            assertThat(response.asString()).doesNotContain("secret", "Exception");
        }

        @Test
        void aBodyTooLargeIsAPage() {
            page(asBrowser().body("x".repeat(300 * 1024)).post("/help"), 413, "That is too much at once");
        }

        @Test
        void aReaderWithoutASessionIsSentToSignIn() {
            asBrowser()
                    .get("/broken/administrators")
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/protocol/openid-connect/auth"))
                    .header("Location", containsString("code_challenge_method=S256"));
        }

        @Test
        void aFormWithoutASessionIsToldSo() {
            page(
                    asBrowser().contentType(ContentType.JSON).body("{}").post("/broken/administrators"),
                    401,
                    "Sign in to go on");
        }

        @Test
        void aScriptWithoutASessionGetsAStatusItCanRead() {
            given().redirects()
                    .follow(false)
                    .accept(ContentType.JSON)
                    .header("X-Requested-With", "JavaScript")
                    .get("/broken/data")
                    .then()
                    .statusCode(401)
                    .contentType(startsWith("application/problem+json"));
        }

        @Test
        void rubbishInTheSessionCookieIsNoCrash() {
            asBrowser().cookie("q_session", "rubbish").get("/help").then().statusCode(not(500));
        }

        private void page(Response response, int status, String text) {
            response.then()
                    .statusCode(status)
                    .contentType(startsWith("text/html"))
                    .header("Cache-Control", "no-store")
                    .body(containsString("<main id=\"main\""))
                    .body(containsString(text))
                    .body(containsString(response.header("X-Request-Id")));
        }
    }

    @Nested
    class OnEveryAnswer {
        @ParameterizedTest
        @ValueSource(strings = {"/help", "/nothing-here", "/api/v1/me", "/assets/app.css", "/broken/administrators"})
        void thePolicyOfContentIsStrict(String address) {
            asBrowser()
                    .get(address)
                    .then()
                    .header(
                            "Content-Security-Policy",
                            matchesPattern(
                                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                            + "connect-src 'self'; form-action 'self' http://127\\.0\\.0\\.1:\\d+; "
                                            + "frame-ancestors 'none'; base-uri 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("X-Request-Id", notNullValue());
        }

        @Test
        void aSaneNumberOfTheCallerIsTakenOver() {
            given().header("X-Request-Id", "abcd-1234").get("/help").then().header("X-Request-Id", "abcd-1234");
        }

        @Test
        void anInsaneNumberOfTheCallerIsNot() {
            given().header("X-Request-Id", "a b<script>")
                    .get("/help")
                    .then()
                    .header("X-Request-Id", not(containsString("script")));
        }

        @Test
        void anAssetIsKeptForAYearUnderItsVersionOnly() {
            String page = asBrowser().get("/help").asString();
            String address = page.replaceAll("(?s).*href=\"(/assets/app\\.css\\?v=[0-9a-f]{8})\".*", "$1");
            given().get(address).then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
            given().get("/assets/app.css?v=00000000").then().header("Cache-Control", "no-cache");
            given().get("/assets/none.css").then().statusCode(404).header("Cache-Control", "no-store");
        }
    }

    private static RequestSpecification asBrowser() {
        return given().redirects().follow(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
