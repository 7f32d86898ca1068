package org.conventionacademy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.conventionacademy.faults.Journal.Entry;

/// The way of a program: `/api/v1` with a bearer token.
final class ApiDoor extends Door {
    private final Supplier<String> issuer;
    private volatile String token = "";

    /// @param issuer the address of the realm
    ApiDoor(Line line, Account account, Witness witness, Supplier<String> issuer) {
        super(line, account, witness);
        this.issuer = issuer;
    }

    @Override
    Opened start(String module) throws Unclear, InterruptedException {
        HttpResponse<String> reply = call("POST", "/modules/" + module + "/attempts", "");
        if (reply.statusCode() != 200) {
            throw unexpected(reply);
        }
        JsonNode said = read(reply);
        List<Asked> questions = new ArrayList<>();
        said.path("items")
                .forEach(item -> questions.add(new Asked(
                        UUID.fromString(item.path("question").asText()),
                        Slots.of(item.path("controls")),
                        item.path("version").asInt())));
        return new Opened(UUID.fromString(said.path("id").asText()), questions);
    }

    @Override
    Asked question(Opened attempt, int position) {
        return attempt.questions().get(position - 1);
    }

    @Override
    Told save(UUID attempt, Save save) throws Unclear, InterruptedException {
        return told(call("PUT", "/attempts/" + attempt + "/answers/" + save.question(), json(body(save))));
    }

    @Override
    Ending submit(UUID attempt, List<Save> carried, List<Save.Id> named) throws Unclear, InterruptedException {
        HttpResponse<String> reply = call("POST", "/attempts/" + attempt + "/submit", json(submission(carried, named)));
        JsonNode said = read(reply);
        if (reply.statusCode() == 409 && said.hasNonNull("missing")) {
            return new Ending.Missing();
        }
        if (reply.statusCode() != 200) {
            throw unexpected(reply);
        }
        return graded(said);
    }

    /// What the service tells of all attempts that are over.
    List<Entry.Result> results(String module) throws Unclear, InterruptedException {
        return attempts(module, "graded").stream()
                .map(attempt -> {
                    Ending.Graded graded = graded(attempt);
                    return new Entry.Result(id(attempt), graded.scorePercent(), graded.passed(), graded.endedBy());
                })
                .toList();
    }

    /// What the service tells of attempts that are open.
    List<UUID> open(String module) throws Unclear, InterruptedException {
        return attempts(module, "open").stream().map(ApiDoor::id).toList();
    }

    private List<JsonNode> attempts(String module, String state) throws Unclear, InterruptedException {
        HttpResponse<String> reply = call("GET", "/modules/" + module + "/attempts?size=200", "");
        if (reply.statusCode() != 200) {
            throw unexpected(reply);
        }
        List<JsonNode> attempts = new ArrayList<>();
        read(reply).path("items").forEach(attempts::add);
        attempts.removeIf(attempt -> !attempt.path("state").asText().equals(state));
        return attempts;
    }

    private static UUID id(JsonNode attempt) {
        return UUID.fromString(attempt.path("id").asText());
    }

    /// Reads every lesson, as the quiz demands.
    void read(String module, String privacy) throws Unclear, InterruptedException {
        expect(204, call("PUT", "/me/privacy", json(Map.of("version", privacy))));
        expect(200, call("PUT", "/me/modules/" + module + "/lessons/only", json(Map.of("read", true))));
    }

    private void expect(int status, HttpResponse<String> reply) throws Unclear {
        if (reply.statusCode() != status) {
            throw unexpected(reply);
        }
    }

    private static Ending.Graded graded(JsonNode result) {
        return new Ending.Graded(
                new BigDecimal(result.path("scorePercent").asText()),
                result.path("passed").asBoolean(),
                result.path("endedBy").asText().toUpperCase(Locale.ROOT));
    }

    private HttpResponse<String> call(String method, String path, String body) throws Unclear, InterruptedException {
        if (token.isEmpty()) {
            token = fetchToken();
        }
        HttpResponse<String> reply = send(HttpRequest.newBuilder(at("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        if (reply.statusCode() == 401) {
            token = "";
            witness.deeds().add(Deed.SIGNED_IN_AGAIN);
            throw new Unclear("the token has ended");
        }
        return reply;
    }

    private String fetchToken() throws Unclear, InterruptedException {
        HttpResponse<String> reply =
                send(HttpRequest.newBuilder(URI.create(issuer.get() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "academy-cli",
                                "username",
                                account.username(),
                                "password",
                                account.password()))));
        if (reply.statusCode() != 200) {
            throw new Unclear("Keycloak answers " + reply.statusCode());
        }
        return read(reply).path("access_token").asText();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.path(field).asText()));
        return texts;
    }
}
