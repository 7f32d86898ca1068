package org.conventionacademy.testing;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Real bearer tokens of the demo users, as Keycloak gives them for their passwords.
public final class Tokens {
    private static final Duration GOOD_FOR = Duration.ofMinutes(8);
    private static final Map<String, Token> GIVEN = new ConcurrentHashMap<>();

    private record Token(String value, long expiresAtNanos) {}

    private Tokens() {}

    public static String amina() {
        return of("amina");
    }

    public static String karim() {
        return of("karim");
    }

    public static String brian() {
        return of("brian");
    }

    public static String ines() {
        return of("ines");
    }

    public static String adaeze() {
        return of("adaeze");
    }

    public static String farida() {
        return of("farida");
    }

    /// @param username one of those in `keycloak/demo.json`
    public static String of(String username) {
        return GIVEN.compute(
                        username,
                        (name, last) -> last != null && last.expiresAtNanos > System.nanoTime() ? last : fetch(name))
                .value;
    }

    private static Token fetch(String username) {
        String value = given().baseUri(LocalServers.oidcUrl())
                .contentType("application/x-www-form-urlencoded")
                .formParam("grant_type", "password")
                .formParam("client_id", "academy-cli")
                .formParam("username", username)
                .formParam("password", "demo-" + username + "-2026")
                .post("/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Token(value, System.nanoTime() + GOOD_FOR.toNanos());
    }
}
