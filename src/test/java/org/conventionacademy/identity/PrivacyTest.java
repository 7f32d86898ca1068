package org.conventionacademy.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class PrivacyTest {
    @Inject
    DataSource database;

    private final Accounts.Account newcomer = Accounts.trainee("KE");

    @Test
    void whoIsAskedLearnsWhichVersionToAccept() {
        Response asked = me();
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.jsonPath().getString("type")).endsWith(":privacy-notice-not-accepted");

        assertThat(accept("2000-01-01").jsonPath().getString("version")).isEqualTo(PrivacyNotice.VERSION);
        assertThat(accept(asked.jsonPath().getString("version")).statusCode()).isEqualTo(204);
        assertThat(me().jsonPath().getBoolean("privacyAccepted")).isTrue();
    }

    @Test
    void acceptanceOnAnotherNodeIsNotAskedForAgain() throws SQLException {
        assertThat(me().statusCode()).isEqualTo(403);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO identity_privacy (person_id, version, accepted_at, language)
                        VALUES (?, ?, UTC_TIMESTAMP(6), 'en')
                        """)) {
            insert.setString(1, newcomer.id().toString());
            insert.setString(2, PrivacyNotice.VERSION);
            insert.executeUpdate();
        }
        assertThat(me().statusCode()).isEqualTo(200);
    }

    private Response me() {
        return given().auth().oauth2(newcomer.token()).get("/api/v1/me");
    }

    private Response accept(String version) {
        return given().auth()
                .oauth2(newcomer.token())
                .contentType(ContentType.JSON)
                .body(Map.of("version", version))
                .put("/api/v1/me/privacy");
    }
}
