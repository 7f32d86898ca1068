package org.conventionacademy.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.question.Task;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every string of the Big List of Naughty Strings in every text of a correction: none is a key, and each is told so.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class NaughtyCorrectionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PublishedSamples samples;

    @Inject
    Modules modules;

    private ModuleId module;
    private Question hours;

    @BeforeEach
    void aQuestionWhoseKeyIsAText() {
        PrivacyAccepted.by(Tokens.ines());
        module = samples.everyKind();
        hours = modules.current(module).orElseThrow().questions().stream()
                .filter(each -> each.code().equals(new QuestionCode("hours")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> strings() throws IOException {
        try (InputStream list = NaughtyCorrectionsTest.class.getResourceAsStream("/naughty-strings/blns.json")) {
            return JSON.readValue(Objects.requireNonNull(list), new TypeReference<>() {});
        }
    }

    @Test
    void inTheForm() throws IOException {
        Session session = Session.of("ines");
        String form = "/teach/modules/" + module + "/corrections/new?question=" + hours.id();
        for (String each : strings()) {
            Map<String, String> fields = Map.of(
                    "question",
                    hours.id().toString(),
                    "what",
                    "key",
                    "text",
                    encoded(each),
                    "note-en",
                    encoded(each),
                    "note-ar",
                    encoded(each));
            Response refused = session.post(form, "/teach/modules/" + module + "/corrections", fields);
            assertThat(refused.statusCode()).as(each).isEqualTo(422);
            assertThat(refused.asString()).as(each).contains("field-error");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void inAFormThatIsNone() {
        Session session = Session.of("ines");
        String form = "/teach/modules/" + module + "/corrections/new?question=" + hours.id();
        Response refused = session.post(form, "/teach/modules/" + module + "/corrections", Map.of("text", "%^"));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void inTheApi() throws IOException {
        JsonNode task = JSON.readTree(JSON.writerFor(Task.class).writeValueAsString(hours.task()));
        for (String each : strings()) {
            Response refused = given().auth()
                    .oauth2(Tokens.ines())
                    .contentType(ContentType.JSON)
                    .body(JSON.writeValueAsBytes(Map.of(
                            "question",
                            hours.id().toString(),
                            "corrected",
                            task,
                            "notes",
                            Map.of("en", each, "fr", each))))
                    .post("/api/v1/teaching/modules/" + module + "/corrections");
            assertThat(refused.statusCode())
                    .as("%s: %s", each, refused.asString())
                    .isEqualTo(422);
            assertThat(refused.jsonPath().getString("field")).as(each).isIn("note-en", "note-fr", "key");
        }
    }
}
