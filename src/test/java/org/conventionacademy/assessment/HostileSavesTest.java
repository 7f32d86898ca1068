package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests that no honest page sends: each gets a clear answer, and nothing is lost.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class HostileSavesTest {
    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    private Account trainee;
    private PersonId person;
    private AttemptView attempt;

    @BeforeEach
    void someoneAtAQuiz() {
        trainee = takers.account();
        person = new PersonId(trainee.id());
        attempt = attempts.start(person, QuizTakers.MODULE, Lang.EN);
    }

    private Response put(QuestionRevisionId question, String body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + trainee.token())
                .body(body)
                .put(path(question));
    }

    private String path(QuestionRevisionId question) {
        return "/api/v1/attempts/" + attempt.id() + "/answers/" + question;
    }

    private QuestionRevisionId first() {
        return attempt.items().getFirst().question();
    }

    private String option() {
        return attempt.items().getFirst().options().getFirst().id();
    }

    private String save(int seq, int seen, String more) {
        return save("phone", seq, seen, option(), more);
    }

    private static String save(String client, int seq, int seen, String option, String more) {
        return "{\"client\":\"%s\",\"seq\":%d,\"seen\":%d,\"choice\":[\"%s\"]%s}"
                .formatted(client, seq, seen, option, more);
    }

    private List<String> choice() {
        return attempts.attempt(attempt.id(), person).items().getFirst().choice();
    }

    @Test
    void megabyteOfTextIsTooLarge() {
        Response answer = put(first(), "{\"client\":\"" + "x".repeat(1024 * 1024) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(put(first(), save(1, 0, "")).statusCode()).isEqualTo(200);
    }

    @Test
    void questionThatWasNotDrawnIsRefused() {
        List<QuestionRevisionId> drawn =
                attempt.items().stream().map(AttemptItem::question).toList();
        QuestionRevisionId other = takers.revision().questions().stream()
                .map(question -> question.id())
                .filter(id -> !drawn.contains(id))
                .findFirst()
                .orElseThrow();
        Response answer = put(other, save(1, 0, ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).contains("not in this attempt");
    }

    @Test
    void versionThatNeverExistedLosesNothing() {
        assertThat(put(first(), save(1, 999, "")).jsonPath().getString("state")).isEqualTo("current");
        Response other = put(first(), save("laptop", 1, 999, last(), ""));
        assertThat(other.jsonPath().getString("state")).isEqualTo("competing");
        assertThat(other.jsonPath().getList("currentChoice")).isEqualTo(List.of(option()));
        AttemptItem item = attempts.attempt(attempt.id(), person).items().getFirst();
        assertThat(item.choice()).containsExactly(option());
        assertThat(item.competing()).containsExactly(List.of(last()));
    }

    private String last() {
        return attempt.items().getFirst().options().getLast().id();
    }

    @Test
    void clocksThatAreWrongByADayChangeNothing() {
        for (String clock : List.of("2026-11-21T00:00:00Z", "2036-01-01T00:00:00Z", "+275760-09-13T00:00:00Z")) {
            int seq = clock.length() + (clock.startsWith("2036") ? 100 : 0);
            Response answer = put(
                    first(),
                    save(seq, 0, ",\"contact\":\"%s\",\"elapsed\":86400000,\"clock\":\"%s\"".formatted(clock, clock)));
            assertThat(answer.statusCode()).as(clock + answer.asString()).isEqualTo(200);
        }
        assertThat(choice()).containsExactly(option());
    }

    @Test
    void timesThatAreNoTimesAreAClearProblem() {
        for (String more : List.of(
                ",\"contact\":\"yesterday\"", ",\"elapsed\":\"long\"", ",\"elapsed\":1e400", ",\"contact\":{}")) {
            Response answer = put(first(), save(1, 0, more));
            assertThat(answer.statusCode()).as(more).isBetween(400, 422);
            assertThat(answer.contentType()).as(more).contains("problem+json");
        }
    }

    @Test
    void truncatedRequestStoresNothingAndHarmsNobody() throws IOException {
        String body = save(1, 0, "");
        for (int part : List.of(0, 1, body.length() / 2, body.length() - 1)) {
            try (Socket line = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                line.getOutputStream()
                        .write(("PUT " + path(first()) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                        + trainee.token() + "\r\nContent-Type: application/json\r\nContent-Length: "
                                        + body.length() + "\r\n\r\n" + body.substring(0, part))
                                .getBytes(StandardCharsets.UTF_8));
                line.getOutputStream().flush();
            }
        }
        assertThat(choice()).isEmpty();
        assertThat(put(first(), body).statusCode()).isEqualTo(200);
        assertThat(choice()).containsExactly(option());
    }

    @Test
    void repeatedAndReorderedRequestsEndInTheNewestAnswer() {
        Response first = put(first(), save(1, 0, ""));
        put(first(), save("phone", 3, 1, last(), ""));
        Response late = put(first(), save(2, 1, ""));
        assertThat(late.jsonPath().getString("state")).isEqualTo("superseded");
        assertThat(put(first(), save(1, 0, "")).jsonPath().getInt("version"))
                .isEqualTo(first.jsonPath().getInt("version"));
        assertThat(choice()).containsExactly(last());
    }
}
