package org.conventionacademy.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person may do with their own account in Keycloak, past the pages of the Academy.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
final class ProfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"country", "organisation", "profession", "scope-country"})
    void nobodyChangesTheirOwn(String attribute) {
        Map<String, Object> account = account();
        given().auth()
                .oauth2(token())
                .contentType("application/json")
                .accept("application/json")
                .body(Map.of(
                        "username", "farida",
                        "email", "farida@example.org",
                        "firstName", "Farida",
                        "lastName", "Hassan",
                        "attributes", Map.of(attribute, List.of("UG"))))
                .post(LocalServers.oidcUrl() + "/account")
                .then()
                .statusCode(403);
        assertThat(account()).isEqualTo(account);
    }

    @Test
    void aFocalPointDoesNotSeeTheirScopeInTheirProfile() {
        assertThat(account()).containsKey("country").doesNotContainKey("scope-country");
    }

    private static Map<String, Object> account() {
        return given().auth()
                .oauth2(token())
                .accept("application/json")
                .get(LocalServers.oidcUrl() + "/account")
                .then()
                .statusCode(200)
                .extract()
                .path("attributes");
    }

    private static String token() {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "password")
                .formParam("client_id", "academy-cli")
                .formParam("scope", "openid roles")
                .formParam("username", "farida")
                .formParam("password", "demo-farida-2026")
                .post(LocalServers.oidcUrl() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
