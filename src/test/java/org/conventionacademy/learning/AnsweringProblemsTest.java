package org.conventionacademy.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.conventionacademy.learning.ProblemsToAnswer.API;
import static org.conventionacademy.learning.ProblemsToAnswer.MODULE;
import static org.conventionacademy.learning.ProblemsToAnswer.PAGE;
import static org.conventionacademy.learning.ProblemsToAnswer.administrator;
import static org.conventionacademy.learning.ProblemsToAnswer.answer;
import static org.conventionacademy.learning.ProblemsToAnswer.instructor;
import static org.conventionacademy.learning.ProblemsToAnswer.saying;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class AnsweringProblemsTest {
    @Inject
    DataSource database;

    @Inject
    TaughtProblems taught;

    @Inject
    ProblemsToAnswer toAnswer;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void staff() {
        toAnswer.ready();
    }

    private ProblemId report() {
        return toAnswer.report(new PersonId(UUID.randomUUID()), "module", mark);
    }

    @Test
    void anInstructorAnswersOnThePage() throws SQLException {
        ProblemId id = report();
        Session session = Session.of("ines");
        Response sent = session.post(
                PAGE,
                PAGE + "/" + id,
                Map.of("outcome", "unchanged", "text", " One line\r\nand another ", "state", "open"));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith(PAGE + "?state=open&done=true");
        assertThat(session.get(PAGE + "?state=open&done=true").asString()).contains("The answer is stored");
        ReportedProblem kept = taught.problem(instructor("ines"), MODULE, id);
        assertThat(kept.answer())
                .extracting(ProblemAnswer::outcome, ProblemAnswer::text)
                .containsExactly(ProblemOutcome.UNCHANGED, "One line\nand another");
        assertThat(session.get(PAGE + "/" + id).asString())
                .contains("No change needed", "and another", "Inês")
                .doesNotContain("<form method=\"post\" action=\"" + PAGE);
        assertThat(audited(id)).isEqualTo(1);
    }

    @Test
    void whoComesSecondSeesTheAnswerThatStandsAndKeepsTheirText() throws SQLException {
        ProblemId id = report();
        answer(id, "corrected", "The first answer").statusCode(204);
        answer(id, "corrected", "The first answer").statusCode(204);
        Map<String, String> second = Map.of("outcome", "unchanged", "text", "The second </textarea> answer");
        given().auth()
                .oauth2(Tokens.adaeze())
                .contentType(ContentType.JSON)
                .body(second)
                .put(API + "/" + id + "/answer")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:conventionacademy:problem:conflict"))
                .body("answer.text", equalTo("The first answer"))
                .body("answer.outcome", equalTo("corrected"));
        report();
        Response page = Session.of("adaeze").post(PAGE, PAGE + "/" + id, second);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString())
                .contains("The first answer", "Their answer stands")
                .contains("The second &lt;/textarea&gt; answer</textarea>");
        assertThat(audited(id)).isEqualTo(1);
    }

    @Test
    void ofTwoAnswersAtOnceOneStands() throws Exception {
        ProblemId id = report();
        CyclicBarrier both = new CyclicBarrier(2);
        List<Boolean> stands = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> sent = List.of(
                    () -> stands(instructor("ines"), saying(id, "Ines"), both),
                    () -> stands(administrator(), saying(id, "Adaeze"), both));
            for (var outcome : threads.invokeAll(sent, 60, TimeUnit.SECONDS)) {
                stands.add(outcome.get());
            }
        }
        assertThat(stands).containsExactlyInAnyOrder(true, false);
        assertThat(audited(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n ", "\u00A0", "\u200B\u2066", "\u0000"})
    void anAnswerWithNothingToReadIsRefused(String blank) {
        ProblemId id = report();
        refused(id, Map.of("outcome", "unchanged", "text", blank), "text", "Write an answer.");
        answer(id, "unchanged", blank).statusCode(422).body("field", equalTo("text"));
        assertThat(taught.problem(instructor("ines"), MODULE, id).open()).isTrue();
    }

    @Test
    void anAnswerThatIsTooLongOrWithoutOutcomeIsRefusedAndKeptInTheForm() {
        ProblemId id = report();
        String longest = mark + "x".repeat(2000 - mark.length());
        String page = refused(id, Map.of("outcome", "unchanged", "text", longest + "y"), "text", "at most 2,000");
        assertThat(page).contains(longest + "y</textarea>", "value=\"unchanged\" required checked");
        assertThat(refused(id, Map.of("text", mark), "outcome", "Choose what came of it."))
                .contains(mark + "</textarea>");
        answer(id, "later", mark).statusCode(422).body("field", equalTo("outcome"));
        given().auth()
                .oauth2(Tokens.ines())
                .contentType(ContentType.JSON)
                .body("{}")
                .put(API + "/" + id + "/answer")
                .then()
                .statusCode(422);
        answer(id, "unchanged", longest).statusCode(204);
        assertThat(taught.problem(instructor("ines"), MODULE, id).answer())
                .extracting(ProblemAnswer::text)
                .isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; DROP TABLE learning_problem; --",
                "{0} {t:learning_back} ${x}",
                "نصٌّ \u202Eمقلوب 👩‍👩‍👧",
                "a\u0000b",
                "%"
            })
    void aStrangeAnswerIsKeptAndShownAsItIs(String strange) {
        ProblemId id = report();
        answer(id, "unchanged", strange).statusCode(204);
        given().auth()
                .oauth2(Tokens.ines())
                .get(API + "?state=answered&size=1")
                .then()
                .statusCode(200)
                .body("items[0].answer.text", equalTo(strange));
        assertThat(Session.of("ines").get(PAGE + "/" + id).asString())
                .contains(strange.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;"));
    }

    private static String refused(ProblemId id, Map<String, String> fields, String field, String why) {
        Response refused = Session.of("ines").post(PAGE, PAGE + "/" + id, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        String page = refused.asString();
        assertThat(page)
                .contains("<a href=\"#" + field + "-" + id + "\">", why)
                .containsOnlyOnce("class=\"field-error\" id=\"" + field + "-error-" + id + "\"");
        return page;
    }

    private boolean stands(Person person, AnswerProblem command, CyclicBarrier both) throws Exception {
        both.await(30, TimeUnit.SECONDS);
        try {
            taught.answer(person, MODULE, command);
            return true;
        } catch (Problem problem) {
            assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
            assertThat(problem.facts().get("answer")).isInstanceOf(ProblemAnswer.class);
            return false;
        }
    }

    private int audited(ProblemId id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM platform_audit WHERE action = 'problem-answered' AND subject = ?")) {
            statement.setString(1, "problem:" + id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
