package org.conventionacademy.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;
import org.conventionacademy.identity.PrivacyNotice;

/// Accepts the notice on privacy for people, as they do at their first sign-in.
public final class PrivacyAccepted {
    private PrivacyAccepted() {}

    public static void by(String... tokens) {
        for (String token : tokens) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("version", PrivacyNotice.VERSION))
                    .put("/api/v1/me/privacy")
                    .then()
                    .statusCode(204);
        }
    }
}
