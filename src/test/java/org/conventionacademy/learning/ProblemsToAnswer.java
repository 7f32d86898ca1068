package org.conventionacademy.learning;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Tokens;

/// Reports about the shipped module, and those who answer them.
@ApplicationScoped
class ProblemsToAnswer {
    static final ModuleId MODULE = QuizTakers.MODULE;
    static final String PAGE = "/teach/modules/" + MODULE + "/problems";
    static final String API = "/api/v1/teaching/modules/" + MODULE + "/problems";

    private final Problems problems;
    private final QuizTakers takers;

    ProblemsToAnswer(Problems problems, QuizTakers takers) {
        this.problems = problems;
        this.takers = takers;
    }

    void ready() {
        takers.revision();
        PrivacyAccepted.by(Tokens.ines(), Tokens.adaeze());
    }

    ProblemId report(PersonId person, String place, String text) {
        return problems.report(person, new ReportProblem(MODULE, null, place, text), Lang.EN);
    }

    static AnswerProblem saying(ProblemId id, String text) {
        return AnswerProblem.of(id, "corrected", text);
    }

    static ValidatableResponse answer(ProblemId id, String outcome, String text) {
        return given().auth()
                .oauth2(Tokens.ines())
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", outcome, "text", text))
                .put(API + "/" + id + "/answer")
                .then();
    }

    static Person instructor(String username) {
        return person(username, Roles.INSTRUCTOR);
    }

    static Person administrator() {
        return person("adaeze", Roles.ADMINISTRATOR);
    }

    static Person person(String username, String role) {
        return new Person(
                new PersonId(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8))),
                username,
                username,
                null,
                new Profile("KE", "Court", "prosecutor", null, Lang.EN),
                Set.of(role),
                null);
    }
}
