package org.conventionacademy.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conventionacademy.learning.ProblemsToAnswer.API;
import static org.conventionacademy.learning.ProblemsToAnswer.MODULE;
import static org.conventionacademy.learning.ProblemsToAnswer.PAGE;
import static org.conventionacademy.learning.ProblemsToAnswer.administrator;
import static org.conventionacademy.learning.ProblemsToAnswer.answer;
import static org.conventionacademy.learning.ProblemsToAnswer.instructor;
import static org.conventionacademy.learning.ProblemsToAnswer.person;
import static org.conventionacademy.learning.ProblemsToAnswer.saying;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class AnsweredProblemsTest {
    private static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);

    @Inject
    Problems problems;

    @Inject
    QuizTakers takers;

    @Inject
    Statements statements;

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
        return report(new PersonId(UUID.randomUUID()));
    }

    private ProblemId report(PersonId person) {
        return toAnswer.report(person, "module", mark);
    }

    @Test
    void theAnswerReachesTheOneWhoReportedAndNobodyElse() {
        Account account = takers.account();
        Session trainee = Session.of(account.username());
        assertThat(trainee.get("/me/problems").asString()).contains("You have reported no problem");
        ProblemId id = report(new PersonId(account.id()));
        assertThat(trainee.get("/me/problems").asString()).contains(mark, "nobody has answered yet");
        assertThat(trainee.get("/").asString()).doesNotContain("/me/problems");

        answer(id, "corrected", "It says minute now: <b>" + mark + "</b>").statusCode(204);
        own(account)
                .body("total", equalTo(1))
                .body("items[0].answer.outcome", equalTo("corrected"))
                .body("items[0].unseen", equalTo(true))
                .body("items[0].answer.by", nullValue())
                .body("items[0].answeredBy", nullValue());
        assertThat(trainee.get("/").asString()).contains("1 new answer to a problem you reported");
        assertThat(trainee.get("/me").asString()).contains("href=\"/me/problems\"");
        assertThat(trainee.get("/me/problems").asString())
                .contains("It says minute now: &lt;b&gt;" + mark, "Corrected", "New answer");
        assertThat(trainee.get("/").asString()).doesNotContain("/me/problems");
        assertThat(trainee.get("/me/problems").asString()).contains(mark).doesNotContain("New answer");
        own(account).body("items[0].unseen", equalTo(false));

        PrivacyAccepted.by(Tokens.brian());
        assertThat(Session.of("brian").get("/me/problems").asString()).doesNotContain(mark);
        given().auth()
                .oauth2(Tokens.brian())
                .get("/api/v1/me/problems?size=200")
                .then()
                .statusCode(200)
                .body(not(containsString(mark)));
    }

    @Test
    void anAnswerOfAnotherPageStaysUnseen() {
        PersonId reporter = new PersonId(UUID.randomUUID());
        ProblemId older = report(reporter);
        report(reporter);
        taught.answer(instructor("ines"), MODULE, saying(older, "Looked into"));
        problems.opened(reporter, new PageRequest(1, 1));
        assertThat(problems.unseen(reporter)).isEqualTo(1);
        problems.opened(reporter, new PageRequest(2, 1));
        assertThat(problems.unseen(reporter)).isZero();
    }

    @Test
    void theOpenOnesComeFirstAndTheStateNarrows() {
        ProblemId answered = report();
        ProblemId open = report();
        long before = openReports();
        taught.answer(instructor("ines"), MODULE, saying(answered, "Looked into"));
        assertThat(openReports()).isEqualTo(before - 1);
        List<ReportedProblem> all = all(ProblemFilter.ALL);
        assertThat(all.stream().map(ReportedProblem::open).toList())
                .startsWith(true)
                .endsWith(false)
                .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        assertThat(ids(all)).contains(open, answered);
        assertThat(ids(all(ProblemFilter.OPEN))).contains(open).doesNotContain(answered);
        assertThat(ids(all(ProblemFilter.ANSWERED))).contains(answered).doesNotContain(open);
        Session session = Session.of("ines");
        assertThat(session.get(PAGE + "?state=open&size=200").asString())
                .contains(open.toString())
                .doesNotContain(answered.toString());
        assertThat(session.get(PAGE + "?page=999").asString()).contains("This page holds no report");
        assertThat(session.get(PAGE + "?state=shut").statusCode()).isEqualTo(400);
        for (String page : List.of("/teach", "/teach/modules/" + MODULE)) {
            assertThat(session.get(page).asString()).contains("href=\"" + PAGE + "\"", openReports() + " open report");
        }
    }

    @Test
    void whatOneDoesNotTeachIsNotThere() {
        ProblemId id = report();
        Person stranger = person("somebody-else", Roles.INSTRUCTOR);
        notThere(() -> taught.list(stranger, MODULE, ProblemFilter.ALL, ALL));
        notThere(() -> taught.problem(stranger, MODULE, id));
        notThere(() -> taught.answer(stranger, MODULE, saying(id, "Not mine")));
        notThere(() -> taught.answer(person("ines", Roles.TRAINEE), MODULE, saying(id, "Not mine")));
        notThere(() -> taught.answer(administrator(), new ModuleId("nowhere"), saying(id, "Elsewhere")));
        notThere(() -> taught.answer(administrator(), MODULE, saying(new ProblemId(UUID.randomUUID()), "None")));
        answer(new ProblemId(UUID.randomUUID()), "corrected", "None").statusCode(404);
        Session session = Session.of("ines");
        assertThat(session.get(PAGE + "/none").statusCode()).isEqualTo(404);
        assertThat(session.get(PAGE + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(taught.problem(instructor("ines"), MODULE, id).open()).isTrue();
    }

    @Test
    void theListsAskTheDatabaseAsOftenForManyReportsAsForOne() {
        Account account = takers.account();
        for (int i = 0; i < 6; i++) {
            toAnswer.report(
                    new PersonId(account.id()),
                    "question:" + takers.revision().questions().get(i).id(),
                    mark);
        }
        for (String list : List.of(API, "/api/v1/me/problems")) {
            String token = list.equals(API) ? Tokens.ines() : account.token();
            assertThat(statements.during(() -> list(token, list, 6)))
                    .as(list)
                    .isEqualTo(statements.during(() -> list(token, list, 1)));
        }
        Session staff = Session.of("ines");
        Session trainee = Session.of(account.username());
        assertThat(statements.during(() -> staff.get(PAGE + "?size=6")))
                .isEqualTo(statements.during(() -> staff.get(PAGE + "?size=1")));
        assertThat(statements.during(() -> trainee.get("/me/problems?size=6")))
                .isEqualTo(statements.during(() -> trainee.get("/me/problems?size=1")));
    }

    private static ValidatableResponse own(Account account) {
        return given().auth()
                .oauth2(account.token())
                .get("/api/v1/me/problems")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static void list(String token, String list, int size) {
        given().auth().oauth2(token).get(list + "?size=" + size).then().statusCode(200);
    }

    private long openReports() {
        return problems.open(List.of(MODULE)).getOrDefault(MODULE, 0L);
    }

    private List<ReportedProblem> all(ProblemFilter filter) {
        return taught.list(instructor("ines"), MODULE, filter, ALL).items();
    }

    private static List<ProblemId> ids(List<ReportedProblem> all) {
        return all.stream().map(ReportedProblem::id).toList();
    }

    private static void notThere(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }
}
