package org.conventionacademy.bench;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.conventionacademy.local.Keycloak;

/// The realm's administration: what this run needs of Keycloak beside the realm that ships.
final class Realm implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final URI administration;

    record Account(UUID id, String username, Part part) {}

    Realm(Keycloak keycloak) {
        server = "http://127.0.0.1:" + keycloak.port();
        administration = URI.create(server + "/admin/realms/academy");
    }

    /// Production refuses the demo's secret.
    void changeClientSecret(String secret) throws IOException, InterruptedException {
        ObjectNode client =
                (ObjectNode) call("GET", "/clients?clientId=academy-web", null).get(0);
        call("PUT", "/clients/" + client.path("id").asText(), client.put("secret", secret));
    }

    /// Sign-ins last for the whole run, since renewing one falls due only every ten minutes; and hashing passwords,
    /// which is not measured, takes little time.
    void easeSigningIn() throws IOException, InterruptedException {
        call(
                "PUT",
                "",
                Map.of(
                        "accessTokenLifespan", 7200,
                        "ssoSessionIdleTimeout", 7200,
                        "passwordPolicy", "hashAlgorithm(pbkdf2-sha512) and hashIterations(1)"));
    }

    List<Account> create(Part part, int number, String password) throws IOException, InterruptedException {
        List<Account> accounts = new ArrayList<>();
        for (int first = 0; first < number; first += BATCH) {
            List<Map<String, Object>> users = IntStream.range(first, Math.min(number, first + BATCH))
                    .mapToObj(n -> user(part, n, password))
                    .toList();
            JsonNode reply = call("POST", "/partialImport", Map.of("ifResourceExists", "FAIL", "users", users));
            for (JsonNode result : reply.path("results")) {
                accounts.add(new Account(
                        UUID.fromString(result.path("id").asText()),
                        result.path("resourceName").asText(),
                        part));
            }
        }
        return accounts;
    }

    /// A token of the API for a password, as a program at the command line gets it.
    String token(Account account, String password) throws IOException, InterruptedException {
        return token("academy", "academy-cli", account.username(), password);
    }

    private static Map<String, Object> user(Part part, int n, String password) {
        String username = part.name().toLowerCase(Locale.ROOT) + "-" + n;
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
                "Bench",
                "lastName",
                "Trainee " + n,
                "attributes",
                Map.of(
                        "country", List.of("KE"),
                        "organisation", List.of("Office of the Director of Public Prosecutions"),
                        "profession", List.of("prosecutor"),
                        "locale", List.of("en")),
                "realmRoles",
                part == Part.ADMIN ? List.of("trainee", "administrator") : List.of("trainee"),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false)));
    }

    private JsonNode call(String method, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(administration + path))
                .header("Authorization", "Bearer " + administratorToken())
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

    /// A new one for each call, since one lives for a minute.
    private String administratorToken() throws IOException, InterruptedException {
        return token("master", "admin-cli", Keycloak.ADMINISTRATOR, Keycloak.ADMINISTRATOR_PASSWORD);
    }

    private String token(String realm, String client, String username, String password)
            throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=%s&username=%s&password=%s".formatted(client, username, password);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("Keycloak gives %s no token: %s".formatted(username, response.body()));
        }
        return JSON.readTree(response.body()).path("access_token").asText();
    }

    @Override
    public void close() {
        http.close();
    }
}
