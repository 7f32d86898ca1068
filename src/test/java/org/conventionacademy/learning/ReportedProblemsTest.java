package org.conventionacademy.learning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class ReportedProblemsTest {
    @Inject
    QuizTakers takers;

    @Inject
    DataSource database;

    private ModuleRevision revision;
    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void someoneWhoReads() {
        revision = takers.revision();
        PrivacyAccepted.by(Tokens.amina(), Tokens.ines());
    }

    @Test
    void anInstructorReadsWhichQuestionIsMeant() {
        Question question = revision.questions().get(3);
        assertThat(report("question:" + question.id(), revision.id().toString()))
                .isEqualTo(201);
        assertThat(Session.of("ines")
                        .get("/teach/modules/" + revision.module() + "/problems")
                        .asString())
                .contains(mark, question.code().value(), question.text(Lang.EN).stemHtml());
    }

    @Test
    void aPlaceFromBeforePlacesWereCheckedDoesNotBreakTheList() throws SQLException {
        assertThat(report("module", revision.id().toString())).isEqualTo(201);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE learning_problem SET place = 'question:nothing' WHERE text = ?")) {
            statement.setString(1, mark);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        assertThat(Session.of("ines")
                        .get("/teach/modules/" + revision.module() + "/problems")
                        .asString())
                .contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson:nowhere", "question:nothing", "question:0194f5a0-0000-7000-8000-00000000dead"})
    void aPlaceThatTheModuleDoesNotHaveIsNotFound(String place) {
        assertThat(report(place, revision.id().toString())).isEqualTo(404);
    }

    @Test
    void aPlaceOfAnotherKindIsInvalid() {
        assertThat(report("chapter:1", revision.id().toString())).isEqualTo(422);
    }

    @Test
    void aRevisionThatIsNoneIsNotFound() {
        assertThat(report("module", UUID.randomUUID().toString())).isEqualTo(404);
    }

    private int report(String place, String seen) {
        return given().auth()
                .oauth2(Tokens.amina())
                .contentType(ContentType.JSON)
                .body(Map.of("module", revision.module().value(), "revision", seen, "place", place, "text", mark))
                .post("/api/v1/problems")
                .statusCode();
    }
}
