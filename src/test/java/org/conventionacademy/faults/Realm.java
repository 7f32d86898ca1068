package org.conventionacademy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.conventionacademy.local.Keycloak;
import org.jspecify.annotations.Nullable;

/// The administration of the test's own Keycloak.
final class Realm implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI administration;
    private final String token;

    Realm(Keycloak keycloak) throws IOException, InterruptedException {
        String server = "http://127.0.0.1:" + keycloak.port();
        administration = URI.create(server + "/admin/realms/academy");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(Keycloak.ADMINISTRATOR, Keycloak.ADMINISTRATOR_PASSWORD)))
                .build();
        token = JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    /// Production refuses the demo's secret.
    void changeClientSecret(String secret) throws IOException, InterruptedException {
        ObjectNode client =
                (ObjectNode) call("GET", "/clients?clientId=academy-web", null).get(0);
        call("PUT", "/clients/" + client.path("id").asText(), client.put("secret", secret));
    }

    /// Passwords that are hashed in no time, and tokens that end in the course of a run.
    void hurry(int tokenSeconds) throws IOException, InterruptedException {
        call(
                "PUT",
                "",
                Map.of(
                        "accessTokenLifespan",
                        tokenSeconds,
                        "bruteForceProtected",
                        false,
                        "passwordPolicy",
                        "hashAlgorithm(pbkdf2-sha512) and hashIterations(1)"));
    }

    List<Account> create(int number) throws IOException, InterruptedException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<Map<String, Object>> users = IntStream.range(0, number)
                .mapToObj(n -> user("f%s-%d".formatted(run, n), run))
                .toList();
        JsonNode reply = call("POST", "/partialImport", Map.of("ifResourceExists", "FAIL", "users", users));
        List<Account> accounts = new ArrayList<>();
        for (JsonNode result : reply.path("results")) {
            accounts.add(new Account(
                    UUID.fromString(result.path("id").asText()),
                    result.path("resourceName").asText(),
                    run));
        }
        return accounts;
    }

    private static Map<String, Object> user(String username, String password) {
        return Map.of(
                "username",
                username,
                "email",
                username + "@example.org",
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Test",
                "lastName",
                username,
                "attributes",
                Map.of(
                        "country", List.of("KE"),
                        "organisation", List.of("Test office"),
                        "profession", List.of("prosecutor"),
                        "locale", List.of("en")),
                "realmRoles",
                List.of("trainee"),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
    }

    private JsonNode call(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(administration + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("Keycloak answers %s %s with %d: %s"
                    .formatted(method, path, response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
