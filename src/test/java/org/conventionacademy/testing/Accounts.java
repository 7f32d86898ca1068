package org.conventionacademy.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.local.Keycloak;
import org.jspecify.annotations.Nullable;

/// Accounts of a test's own in the real Keycloak, with passwords like those of the demo users.
public final class Accounts {
    private Accounts() {}

    /// @param role a role beside `trainee`, which everybody has; null for none
    public record Account(
            UUID id,
            String username,
            String country,
            @Nullable String role) {
        public String token() {
            return Tokens.of(username);
        }
    }

    public static Account trainee(String country) {
        return create(country, null, Map.of());
    }

    public static Account with(String role, String country) {
        return create(country, role, Map.of());
    }

    public static Account focalPointOf(String country) {
        return create(country, "focal-point", Map.of("scope-country", List.of(country)));
    }

    public static Account named(String firstName, String lastName, String organisation) {
        return create("EG", null, firstName, lastName, Map.of("organisation", List.of(organisation)));
    }

    private static Account create(String country, @Nullable String role, Map<String, List<String>> more) {
        return create(country, role, "Test", "", more);
    }

    private static Account create(
            String country, @Nullable String role, String firstName, String lastName, Map<String, List<String>> more) {
        String username = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        Map<String, Object> attributes = new HashMap<>(Map.of(
                "country", List.of(country),
                "organisation", List.of("Test office"),
                "profession", List.of("prosecutor")));
        attributes.putAll(more);
        String location = admin().body(Map.of(
                        "username",
                        username,
                        "email",
                        username + "@example.org",
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        firstName,
                        "lastName",
                        lastName.isEmpty() ? username : lastName,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", "demo-" + username + "-2026", "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        if (role != null) {
            Map<String, Object> found = admin().get("/roles/" + role)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getMap("");
            admin().body(List.of(found))
                    .post("/users/" + id + "/role-mappings/realm")
                    .then()
                    .statusCode(204);
        }
        return new Account(id, username, country, role);
    }

    /// A request to the realm's administration.
    public static RequestSpecification admin() {
        URI realm = URI.create(LocalServers.oidcUrl());
        String base = realm.getScheme() + "://" + realm.getAuthority();
        String token = given().baseUri(base)
                .contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", Keycloak.ADMINISTRATOR)
                .formParam("password", Keycloak.ADMINISTRATOR_PASSWORD)
                .post("/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().baseUri(base)
                .basePath("/admin/realms/academy")
                .contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token);
    }
}
