package org.conventionacademy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceStatusTest {
    @ParameterizedTest(name = "{0} with answers {1} is shown as {2}")
    @CsvSource({"UP, true, true", "UP, false, false", "DOWN, false, false"})
    void signInWorksWhileKeycloakAnswers(String status, boolean answers, boolean works) {
        JsonObject keycloak = check("""
                {"name": "Keycloak", "status": "%s", "data": {"answers": %s}}""".formatted(status, answers));
        assertThat(ServiceStatus.up(List.of(keycloak), "keycloak")).isEqualTo(works);
    }

    @Test
    void aCheckWithoutDataIsJudgedByItsStatus() {
        JsonObject database = check("""
                {"name": "Database connections health check", "status": "UP"}""");
        assertThat(ServiceStatus.up(List.of(database), "database")).isTrue();
    }

    private static JsonObject check(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
