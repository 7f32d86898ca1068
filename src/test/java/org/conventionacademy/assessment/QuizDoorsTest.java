package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.OptionText;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The quiz as it is reached from outside: pages with forms, the page's script, the API.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class QuizDoorsTest {
    private static final String MODULE = QuizTakers.MODULE.value();
    private static final Pattern OPTION = Pattern.compile("<label class=\"option\"[^>]*><input[^>]*>");

    private static final List<String> MALFORMED = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{",
            "\"text\"",
            "{\"client\": \"c\", \"seq\": 0, \"seen\": 0, \"choice\": []}",
            "{\"client\": \"c\", \"seq\": 1000001, \"seen\": 0, \"choice\": []}",
            "{\"client\": \"c\", \"seq\": 99999999999, \"seen\": 0, \"choice\": []}",
            "{\"client\": \"c\", \"seq\": \"one\", \"seen\": 0, \"choice\": []}",
            "{\"client\": \"c\", \"seq\": 1, \"seen\": -1, \"choice\": []}",
            "{\"client\": \"c d\", \"seq\": 1, \"seen\": 0, \"choice\": []}",
            "{\"client\": null, \"seq\": 1, \"seen\": 0, \"choice\": []}",
            "{\"client\": \"c\", \"seq\": 1, \"seen\": 0, \"choice\": null}",
            "{\"client\": \"c\", \"seq\": 1, \"seen\": 0, \"choice\": [null]}",
            "{\"client\": \"c\", \"seq\": 1, \"seen\": 0, \"choice\": [\"nonsense\"]}",
            "{\"client\": \"c\", \"seq\": 1, \"seen\": 0, \"choice\": {\"a\": 1}}");

    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    private ModuleRevision revision;
    private Account trainee;

    @BeforeEach
    void traineeWhoHasReadAllLessons() {
        revision = takers.revision();
        trainee = takers.account();
    }

    private static RequestSpecification api(Account account) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + account.token());
    }

    private AttemptView start() {
        String id = api(trainee)
                .post("/api/v1/modules/" + MODULE + "/attempts")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return attempts.attempt(AttemptId.parse(id), new PersonId(trainee.id()));
    }

    private Question question(QuestionRevisionId id) {
        return revision.question(id).orElseThrow();
    }

    private static String save(int seq, int seen, List<String> choice) {
        return "{\"client\": \"phone\", \"seq\": %d, \"seen\": %d, \"choice\": [%s]}"
                .formatted(
                        seq,
                        seen,
                        String.join(
                                ",",
                                choice.stream()
                                        .map(option -> '"' + option + '"')
                                        .toList()));
    }

    @Test
    void nothingBeforeReleaseHoldsAKeyOrAnExplanation() {
        AttemptView attempt = start();
        String here = "/attempts/" + attempt.id();
        Session session = Session.of(trainee.username());
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(
                "API start",
                api(trainee).post("/api/v1/modules/" + MODULE + "/attempts").asString());
        shown.put(
                "API list",
                api(trainee).get("/api/v1/modules/" + MODULE + "/attempts").asString());
        shown.put("API attempt", api(trainee).get("/api/v1" + here).asString());
        shown.put("API review", api(trainee).get("/api/v1" + here + "/review").asString());
        shown.put("API module", api(trainee).get("/api/v1/modules/" + MODULE).asString());
        shown.put("module page", session.get("/modules/" + MODULE).asString());
        shown.put("overview", session.get(here).asString());
        shown.put("finish", session.get(here + "/finish").asString());
        shown.put("review", session.get(here + "/review").asString());
        shown.put("script", given().get("/assets/quiz.js").asString());
        String token = session.token(here + "/questions/1");
        for (AttemptItem item : attempt.items()) {
            String page = here + "/questions/" + item.position();
            shown.put("page " + item.position(), session.get(page).asString());
            List<String> choice = List.of(item.options().getFirst().id());
            String answer = here + "/answers/" + item.question();
            shown.put(
                    "saved " + item.position(),
                    session.put(answer, save(item.position(), 0, choice), Map.of("X-CSRF-TOKEN", token))
                            .asString());
            shown.put(
                    "API saved " + item.position(),
                    api(trainee)
                            .body(save(100 + item.position(), 1, choice))
                            .put("/api/v1" + answer)
                            .asString());
            shown.put(
                    "refused " + item.position(),
                    api(trainee)
                            .body(save(200 + item.position(), 1, List.of("nonsense")))
                            .put("/api/v1" + answer)
                            .asString());
        }
        List<String> secrets = revision.questions().stream()
                .flatMap(question -> question.texts().values().stream())
                .flatMap(text -> text.options().values().stream())
                .map(OptionText::explanationHtml)
                .toList();
        shown.forEach((name, text) -> {
            assertThat(secrets).as(name).isNotEmpty().noneMatch(text::contains);
            assertThat(text).as(name).doesNotContainPattern("\"(key|right|seed|explanation\\w*|points)\"");
            revision.questions()
                    .forEach(question -> assertThat(text).as(name).doesNotContain("\"" + question.code() + "\""));
        });
        attempt.items()
                .forEach(item -> assertThat(optionsLookAlike(shown.getOrDefault("page " + item.position(), "")))
                        .as("the mark-up of the options of question %d differs in the option only", item.position())
                        .isTrue());
    }

    private static boolean optionsLookAlike(String page) {
        return Arrays.stream(page.split("<section data-question")).skip(1).allMatch(QuizDoorsTest::hasOneShape);
    }

    private static boolean hasOneShape(String question) {
        List<String> shapes = OPTION.matcher(question)
                .results()
                .map(match -> match.group()
                        .replaceAll("(for|id)=\"o\\d+-[^\"]*\"", "")
                        .replaceAll("value=\"[^\"]*\"", "")
                        .replace(" checked", ""))
                .distinct()
                .toList();
        return shapes.size() == 1;
    }

    @Test
    void quizIsPassedWithPlainForms() {
        Session session = Session.of(trainee.username());
        Response started = session.post("/modules/" + MODULE, "/modules/" + MODULE + "/quiz", Map.of());
        assertThat(started.statusCode()).isEqualTo(303);
        String here = path(started);
        AttemptView attempt = attempts.attempt(
                AttemptId.parse(here.substring(here.lastIndexOf('/') + 1)), new PersonId(trainee.id()));
        for (AttemptItem item : attempt.items()) {
            String page = here + "/questions/" + item.position();
            Map<String, String> form = new HashMap<>();
            form.put("seen", "0");
            form.put("go", "next");
            form.put(
                    "choice",
                    question(item.question()).task().rightMarks().iterator().next());
            Response next = session.post(page, page, form);
            assertThat(next.statusCode()).isEqualTo(303);
            assertThat(path(next))
                    .isEqualTo(
                            item.position() < attempt.items().size()
                                    ? here + "/questions/" + (item.position() + 1)
                                    : here + "/finish");
            assertThat(session.get(page).asString()).contains(" checked").contains("data-state=\"saved\"");
        }
        assertThat(path(session.post(here + "/finish", here + "/submit", Map.of())))
                .isEqualTo(here + "/review");
        String review = session.get(here + "/review").asString();
        AttemptReview result = attempts.review(attempt.id(), new PersonId(trainee.id()), Lang.EN);
        assertThat(review).contains(result.result().passed() ? "result-pass" : "result-fail");
        assertThat(result.items())
                .allSatisfy(item -> assertThat(item.points()).isPositive())
                .allSatisfy(item -> assertThat(review)
                        .contains(item.lines().getFirst().explanationHtml())
                        .contains("/problems/new?place=question:" + item.question()));
        assertThat(path(session.get(here))).isEqualTo(here + "/review");
    }

    private static String path(Response response) {
        return response.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void mistakesInAFormStandBesideTheField() {
        AttemptView attempt = start();
        Session session = Session.of(trainee.username());
        String page = "/attempts/" + attempt.id() + "/questions/1";
        Response nothing = session.post(page, page, Map.of("seen", "0", "go", "save"));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.asString()).contains("field-error").contains("error-summary");
        assertThat(session.post(page, page, Map.of("seen", "abc")).statusCode()).isEqualTo(400);
        Response foreign = session.post(page, page, Map.of("seen", "0", "go", "next", "choice", "nonsense"));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.asString()).contains("field-error");
        assertThat(path(session.post(page, page, Map.of("seen", "0", "go", "next"))))
                .as("a question may be passed over")
                .endsWith("/questions/2");
        assertThat(attempts.attempt(attempt.id(), new PersonId(trainee.id())).answered())
                .isZero();
    }

    @Test
    void formSentBesideItsScriptCompetesWithNothing() {
        AttemptView attempt = start();
        AttemptItem item = attempt.items().getFirst();
        String option = item.options().getFirst().id();
        Session session = Session.of(trainee.username());
        String page = "/attempts/" + attempt.id() + "/questions/1";
        session.put(
                        "/attempts/" + attempt.id() + "/answers/" + item.question(),
                        save(1, 0, List.of(option)),
                        Map.of("X-CSRF-TOKEN", session.token(page)))
                .then()
                .statusCode(200);
        session.post(page, page, Map.of("seen", "0", "choice", option, "go", "list"));
        AttemptItem now = attempts.attempt(attempt.id(), new PersonId(trainee.id()))
                .items()
                .getFirst();
        assertThat(now.choice()).containsExactly(option);
        assertThat(now.competing()).isEmpty();
    }

    @Test
    void scriptMustCarryTheTokenOfItsPage() {
        AttemptView attempt = start();
        AttemptItem item = attempt.items().getFirst();
        Session session = Session.of(trainee.username());
        String address = "/attempts/" + attempt.id() + "/answers/" + item.question();
        String body = save(1, 0, List.of(item.options().getFirst().id()));
        String token = session.token("/attempts/" + attempt.id() + "/questions/1");
        session.put(address, body, Map.of()).then().statusCode(400);
        session.put(address, body, Map.of("X-CSRF-TOKEN", "forged")).then().statusCode(400);
        assertThat(attempts.attempt(attempt.id(), new PersonId(trainee.id())).answered())
                .isZero();
        Response saved = session.put(address, body, Map.of("X-CSRF-TOKEN", token));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.jsonPath().getString("state")).isEqualTo("current");
        assertThat(saved.jsonPath().getInt("version")).isEqualTo(1);
        assertThat(saved.jsonPath().getLong("secondsLeft")).isPositive();
    }

    @Test
    void apiSaysWhatBecameOfASave() {
        AttemptView attempt = start();
        AttemptItem item = attempt.items().getFirst();
        List<String> one = List.of(item.options().getFirst().id());
        List<String> two = List.of(item.options().getLast().id());
        String address = "/api/v1/attempts/" + attempt.id() + "/answers/" + item.question();
        api(trainee).body(save(1, 0, one)).put(address).then().statusCode(200);
        assertThat(api(trainee).body(save(1, 0, two)).put(address))
                .returns(409, Response::statusCode)
                .satisfies(
                        reply -> assertThat(reply.jsonPath().getString("type")).endsWith(":answer-reused"));
        Response refused = api(trainee)
                .body(Map.of("named", List.of(Map.of("client", "phone", "seq", 9))))
                .post("/api/v1/attempts/" + attempt.id() + "/submit");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getList("missing.seq")).isEqualTo(List.of(9));
        Response result = api(trainee).post("/api/v1/attempts/" + attempt.id() + "/submit");
        assertThat(result.statusCode()).isEqualTo(200);
        assertThat(api(trainee)
                        .post("/api/v1/attempts/" + attempt.id() + "/submit")
                        .asString())
                .isEqualTo(result.asString());
        assertThat(api(trainee).body(save(2, 1, two)).put(address))
                .returns(409, Response::statusCode)
                .satisfies(
                        reply -> assertThat(reply.jsonPath().getString("type")).endsWith(":attempt-closed"));
        api(trainee).get("/api/v1/attempts/" + attempt.id() + "/review").then().statusCode(200);
    }

    @Test
    void malformedSavesAreAClearProblem() {
        AttemptView attempt = start();
        String address = "/api/v1/attempts/" + attempt.id() + "/answers/"
                + attempt.items().getFirst().question();
        for (String body : MALFORMED) {
            Response reply = api(trainee).body(body).put(address);
            assertThat(reply.statusCode()).as(body).isBetween(400, 422);
            assertThat(reply.contentType()).as(body).contains("application/problem+json");
        }
        assertThat(attempts.attempt(attempt.id(), new PersonId(trainee.id())).answered())
                .isZero();
    }

    @Test
    void unknownAndForeignIdsAreNotFound() {
        AttemptView attempt = start();
        Account other = takers.account();
        String body = save(1, 0, List.of("a"));
        List<Response> replies = new ArrayList<>();
        for (String id : List.of("nonsense", UUID.randomUUID().toString(), "%C3%A9")) {
            replies.add(api(trainee).urlEncodingEnabled(false).get("/api/v1/attempts/" + id));
            replies.add(api(trainee).urlEncodingEnabled(false).post("/api/v1/modules/" + id + "/attempts"));
            replies.add(api(trainee).urlEncodingEnabled(false).get("/api/v1/modules/" + id + "/attempts"));
        }
        replies.add(api(trainee).body(body).put("/api/v1/attempts/" + attempt.id() + "/answers/nonsense"));
        String mine = "/api/v1/attempts/" + attempt.id();
        replies.add(api(other).get(mine));
        replies.add(api(other)
                .body(body)
                .put(mine + "/answers/" + attempt.items().getFirst().question()));
        replies.add(api(other).post(mine + "/submit"));
        replies.add(api(other).get(mine + "/review"));
        assertThat(replies).allSatisfy(reply -> assertThat(reply.statusCode()).isEqualTo(404));
    }
}
