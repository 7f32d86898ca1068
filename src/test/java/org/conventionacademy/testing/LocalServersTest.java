package org.conventionacademy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
final class LocalServersTest {
    @Inject
    DataSource dataSource;

    @Test
    void databaseIsARealMariaDb() throws SQLException {
        try (var connection = dataSource.getConnection();
                var row = connection.createStatement().executeQuery("SELECT VERSION(), @@collation_database")) {
            row.next();
            assertThat(row.getString(1)).contains("MariaDB");
            assertThat(row.getString(2)).isEqualTo("utf8mb4_uca1400_ai_ci");
        }
    }

    @Test
    void keycloakGivesATraineeATokenForTheApi() {
        String claims = claimsOf(Tokens.karim());
        assertThat(claims)
                .contains(
                        "\"aud\":\"academy-api\"", "\"groups\":[\"trainee\"]", "كريم عبد الرحمن", "\"country\":\"EG\"");
    }

    private static String claimsOf(String token) {
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
