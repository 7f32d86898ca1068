package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.QuestionKind;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every string of the Big List of Naughty Strings, and a few of our own, wherever something can be written: it is kept
/// and shown as it is, or refused with a reason, and the answer that was there stays.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class NaughtyAnswersTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> OURS = List.of(
            "\uD800", "a\u0000b", "%20", "%", "a b  c", "=", "x".repeat(5000), "\u202E\u2066", "[g1]", "{0}", "</p>");

    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    @Inject
    PublishedSamples samples;

    private Account trainee;
    private PersonId person;
    private AttemptView attempt;
    private int seq;

    @BeforeEach
    void someoneAtAQuizOfEveryKind() {
        trainee = takers.account();
        person = new PersonId(trainee.id());
        var module = samples.everyKind();
        takers.read(person, module);
        attempt = attempts.start(person, module, Lang.EN);
    }

    private static List<String> strings() throws IOException {
        try (InputStream list = NaughtyAnswersTest.class.getResourceAsStream("/naughty-strings/blns.json")) {
            List<String> strings =
                    new ArrayList<>(JSON.readValue(Objects.requireNonNull(list), new TypeReference<List<String>>() {}));
            strings.addAll(OURS);
            return strings;
        }
    }

    private AttemptItem item(QuestionKind kind) {
        return attempt.items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Response save(QuestionKind kind, String mark) throws IOException {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + trainee.token())
                .body(JSON.writeValueAsBytes(
                        Map.of("client", "phone", "seq", ++seq, "seen", 0, "choice", List.of(mark))))
                .put("/api/v1/attempts/" + attempt.id() + "/answers/"
                        + item(kind).question());
    }

    private List<String> stored(QuestionKind kind) {
        return attempts.attempt(attempt.id(), person)
                .items()
                .get(item(kind).position() - 1)
                .choice();
    }

    @ParameterizedTest
    @CsvSource({
        "SHORT_TEXT, text=, 1",
        "NUMERIC, value=, 1",
        "CASE, p2.value=, 1",
        "SINGLE_CHOICE, '', 20",
        "MATCHING, a=, 20",
        "ORDERING, a=, 20",
        "GAP_TEXT, g1., 20",
        "BRANCHING_CASE, s1., 20"
    })
    void whateverIsWrittenIsKeptOrRefusedWithAReason(QuestionKind kind, String before, int step) throws IOException {
        List<String> strings = strings();
        for (int i = 0; i < strings.size(); i += step) {
            String string = strings.get(i);
            List<String> held = stored(kind);
            Response reply = save(kind, before + string);
            assertThat(reply.statusCode()).as("%s: %s", kind, string).isIn(200, 400);
            if (reply.statusCode() == 400) {
                assertThat(reply.jsonPath().getString("detail")).isNotBlank();
                assertThat(stored(kind)).isEqualTo(held);
            } else {
                assertThat(stored(kind)).isEqualTo(reply.jsonPath().getList("currentChoice"));
            }
        }
    }

    @Test
    void pageShowsWhatWasWrittenAsText() throws IOException {
        Session session = Session.of(trainee.username());
        String page = "/attempts/" + attempt.id() + "/questions/"
                + item(QuestionKind.SHORT_TEXT).position();
        int version = 0;
        for (String string : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' OR 1=1 --",
                "{{7*7}} {inject:csrf}",
                "‏عربي")) {
            Response reply = session.post(
                    page, page, Map.of("fill:text", string, "seen", String.valueOf(version++), "go", "save"));
            assertThat(reply.statusCode()).isEqualTo(303);
            assertThat(stored(QuestionKind.SHORT_TEXT)).containsExactly("text=" + string);
            String html = session.get(page).asString();
            assertThat(html).doesNotContain("<script>alert", "<img src=x").contains("name=\"fill:text\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"٢٤, h", "'24,0', h", "'١٬٤٤٠', min", "'1 440', min", "24.00, h"})
    void numbersOfEveryScriptAreUnderstood(String typed, String unit) throws IOException {
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + trainee.token())
                .body(JSON.writeValueAsBytes(Map.of(
                        "client",
                        "phone",
                        "seq",
                        ++seq,
                        "seen",
                        0,
                        "choice",
                        List.of("value=" + typed, "unit=" + unit))))
                .put("/api/v1/attempts/" + attempt.id() + "/answers/"
                        + item(QuestionKind.NUMERIC).question())
                .then()
                .statusCode(200);
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        assertThat(attempts.review(attempt.id(), person, Lang.EN)
                        .items()
                        .get(item(QuestionKind.NUMERIC).position() - 1)
                        .right())
                .isTrue();
    }
}
