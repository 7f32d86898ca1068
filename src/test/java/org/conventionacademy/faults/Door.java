package org.conventionacademy.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// How a trainee's device reaches the service: by a line of its own, and by the API or the pages.
abstract sealed class Door permits ApiDoor, PageDoor {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /// A question as it is asked.
    ///
    /// @param version of the answer so far
    record Asked(UUID question, List<Slot> slots, int version) {}

    /// An open attempt.
    ///
    /// @param questions empty where the door shows them one by one
    record Opened(UUID attempt, List<Asked> questions) {}

    /// What became of a save.
    record Told(State state, int version, int currentVersion) {}

    /// The answer to a submission.
    sealed interface Ending {
        record Over() implements Ending {}

        record Graded(BigDecimal scorePercent, boolean passed, String endedBy) implements Ending {}

        /// Refused for a save that never came; what was given is stored.
        record Missing() implements Ending {}
    }

    final Line line;
    final Account account;
    final Witness witness;

    Door(Line line, Account account, Witness witness) {
        this.line = line;
        this.account = account;
        this.witness = witness;
    }

    abstract Opened start(String module) throws Unclear, InterruptedException;

    abstract Asked question(Opened attempt, int position) throws Unclear, InterruptedException;

    abstract Told save(UUID attempt, Save save) throws Unclear, InterruptedException;

    abstract Ending submit(UUID attempt, List<Save> carried, List<Save.Id> named) throws Unclear, InterruptedException;

    /// Sends as it is.
    ///
    /// @throws Unclear also for 503 with Retry-After, by which the service asks for patience
    HttpResponse<String> send(HttpRequest.Builder request) throws Unclear, InterruptedException {
        try {
            HttpResponse<String> reply =
                    HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (reply.statusCode() == 503
                    && reply.headers().firstValue("Retry-After").isPresent()) {
                throw new Unclear("503");
            }
            if (reply.statusCode() >= 500 && reply.uri().getPort() == line.port()) {
                throw unexpected(reply);
            }
            return reply;
        } catch (IOException e) {
            throw new Unclear(String.valueOf(e));
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + line.port() + path);
    }

    /// Nothing that a client may ever see.
    Unclear unexpected(HttpResponse<String> reply) {
        String what = "%s %s answers %d: %s"
                .formatted(reply.request().method(), reply.uri().getPath(), reply.statusCode(), reply.body());
        witness.unexpected().add(what);
        return new Unclear(what);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode read(HttpResponse<String> reply) throws Unclear {
        try {
            return JSON.readTree(reply.body());
        } catch (JsonProcessingException e) {
            throw new Unclear("cut off in the middle");
        }
    }

    static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    static Map<String, Object> body(Save save) {
        return Map.of(
                "client", save.number().client(),
                "seq", save.number().seq(),
                "seen", save.seen(),
                "choice", save.choice());
    }

    static Map<String, Object> submission(List<Save> carried, List<Save.Id> named) {
        return Map.of(
                "unacknowledged",
                carried.stream()
                        .map(save -> Map.of(
                                "question", save.question(),
                                "client", save.number().client(),
                                "seq", save.number().seq(),
                                "seen", save.seen(),
                                "choice", save.choice()))
                        .toList(),
                "named",
                named.stream()
                        .map(number -> Map.of("client", number.client(), "seq", number.seq()))
                        .toList());
    }

    /// A reply to a save, by either door: 200, or a conflict that says what it was stored as.
    Told told(HttpResponse<String> reply) throws Unclear {
        JsonNode said = read(reply);
        boolean stored = reply.statusCode() == 200 || (reply.statusCode() == 409 && said.hasNonNull("state"));
        if (!stored) {
            throw unexpected(reply);
        }
        return new Told(
                State.of(said.path("state").asText()),
                said.path("version").asInt(),
                said.path("currentVersion").asInt());
    }
}
