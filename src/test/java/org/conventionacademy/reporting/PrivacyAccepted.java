package org.conventionacademy.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;
import org.conventionacademy.identity.PrivacyNotice;

final class PrivacyAccepted {
    private PrivacyAccepted() {}

    static void by(String... tokens) {
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
