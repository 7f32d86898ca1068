package org.conventionacademy.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.conventionacademy.assessment.AllowMore;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.ClientId;
import org.conventionacademy.assessment.InspectedAttempt;
import org.conventionacademy.assessment.KeptSave;
import org.conventionacademy.assessment.KeptSave.Fate;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.assessment.SaveAnswer;
import org.conventionacademy.assessment.SaveNumber;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class TaughtAttemptsTest {
    @Inject
    TaughtAttempts taught;

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    People people;

    @Inject
    Statements statements;

    private PersonId trainee;
    private AttemptView attempt;

    @BeforeEach
    void attemptUnderWay() {
        takers.revision();
        trainee = takers.fresh();
        attempt = attempts.start(trainee, QuizTakers.MODULE, Lang.EN);
    }

    @Test
    void everySaveIsToldWithWhatBecameOfIt() {
        save("phone-of-the-trainee", 1, 1, 0, 0);
        save("phone-of-the-trainee", 3, 1, 1, 1);
        save("phone-of-the-trainee", 2, 1, 1, 0);
        save("another-laptop", 1, 1, 1, 2);
        save("phone-of-the-trainee", 3, 1, 1, 2);
        form(2, 0, 0);
        form(2, 1, 1);
        attempts.submit(attempt.id(), trainee, SubmitAttempt.PLAIN);
        save("another-laptop", 2, 1, 2, 0);
        assertThat(saves(null))
                .extracting(KeptSave::position, KeptSave::device, KeptSave::seq, KeptSave::version, KeptSave::fate)
                .containsExactly(
                        tuple(1, 1, 1, 1, Fate.REPLACED),
                        tuple(1, 1, 3, 2, Fate.COUNTS),
                        tuple(1, 1, 2, 0, Fate.SUPERSEDED),
                        tuple(1, 2, 1, 0, Fate.COMPETING),
                        tuple(1, 1, 3, 0, Fate.REUSED),
                        tuple(2, 0, 1, 1, Fate.REPLACED),
                        tuple(2, 0, 2, 2, Fate.COUNTS),
                        tuple(1, 2, 2, 0, Fate.LATE));
        assertThat(saves(2)).hasSize(2);
        assertThat(saves(3)).isEmpty();

        PrivacyAccepted.by(Tokens.ines());
        Session session = Session.of("ines");
        String page = session.get(address()).asString();
        assertThat(page)
                .contains("Device A", "Device B", "Form without script", "8 saves")
                .contains("It is the answer that counts.", "Another device had changed the answer")
                .contains("Its number had been used for another answer", "It came after the end of the attempt")
                .contains(text(1, 2))
                .doesNotContain("phone-of-the-trainee", "another-laptop");
        assertThat(session.get(address() + "?question=2").asString()).contains("2 saves");
        assertThat(session.get(address() + "?question=3").asString()).contains("Nothing was saved for this question");
        assertThat(session.get(address() + "?page=2").asString()).contains("This page holds no save");
        assertThat(session.get(address() + "?question=99").statusCode()).isEqualTo(404);
        assertThat(session.get(address() + "?question=x").statusCode()).isEqualTo(404);
        assertThat(session.get(address() + "?page=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theFilesHoldTheSameRows() throws Exception {
        save("phone", 1, 1, 0, 0);
        save("phone", 2, 1, 1, 1);
        save("phone", 3, 2, 0, 1);
        PrivacyAccepted.by(Tokens.ines());
        Session session = Session.of("ines");
        Response csv = session.get(address() + "/saves.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("saves-" + attempt.id());
        assertThat(csv.asString().lines())
                .hasSize(4)
                .first()
                .asString()
                .endsWith(
                        "received_at,typed_at,question,question_text,answer,device,number,typed_over,version,outcome");
        assertThat(csv.asString()).contains(",Device A,2,1,2,counts", ",Device A,1,0,1,replaced");
        assertThat(session.get(address() + "/saves.csv?question=2").asString().lines())
                .hasSize(2);
        Response xlsx = session.get(address() + "/saves.xlsx");
        try (var workbook = new XSSFWorkbook(xlsx.asInputStream())) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
        }
    }

    @Test
    void whoTeachesTheModuleEndsAnAttemptAndSaysWhy() {
        save("phone", 1, 1, 0, 0);
        PrivacyAccepted.by(Tokens.ines());
        Session session = Session.of("ines");
        Response unsaid = session.post(address(), address() + "/end", Map.of("reason", " "));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.asString()).contains("field-error", "aria-invalid");
        assertThat(attempts.attempt(attempt.id(), trainee).open()).isTrue();
        Response ended = session.post(address(), address() + "/end", Map.of("reason", "Fire alarm"));
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(session.get(address()).asString()).contains("Fire alarm").doesNotContain("/end\"");
        assertThat(attempts.attempt(attempt.id(), trainee).open()).isFalse();
    }

    @Test
    void whoGaveTimeAndWhoEndedItAreNamed() {
        PersonId helper = staff("Helena Helper");
        attempts.allow(new AllowMore(trainee, QuizTakers.MODULE, 1, 15, "The power failed"), helper);
        attempts.end(attempt.id(), helper, "Fire alarm in the building");
        PrivacyAccepted.by(Tokens.ines());
        assertThat(Session.of("ines").get(address()).asString())
                .contains("The power failed", "Fire alarm in the building", "Nothing was saved in this attempt")
                .contains("<bdi>Helena Helper</bdi>");
    }

    @Test
    void onlyWhoTeachesTheModuleSeesIt() {
        PersonId other = takers.fresh();
        AttemptId foreign = attempts.start(other, QuizTakers.MODULE, Lang.EN).id();
        Person administrator = person("adaeze", Roles.ADMINISTRATOR);
        Person instructor = person("ines", Roles.INSTRUCTOR);
        assertThat(inspect(administrator, trainee, attempt.id()).attempt().id()).isEqualTo(attempt.id());
        assertThat(inspect(instructor, trainee, attempt.id()).questions()).hasSameSizeAs(attempt.items());
        notFound(person("somebody-else", Roles.INSTRUCTOR), trainee, attempt.id());
        notFound(person("ines", Roles.TRAINEE), trainee, attempt.id());
        notFound(person("farida", Roles.FOCAL_POINT), trainee, attempt.id());
        notFound(instructor, trainee, foreign);
        notFound(instructor, trainee, new AttemptId(UUID.randomUUID()));
        notFound(instructor, new PersonId(UUID.randomUUID()), attempt.id());
        PrivacyAccepted.by(Tokens.brian());
        assertThat(Session.of("brian").get(address()).statusCode()).isEqualTo(403);
    }

    @Test
    void aLongTrailTakesAsManyQueriesAsAShortOne() {
        Person instructor = person("ines", Roles.INSTRUCTOR);
        save("phone", 1, 1, 0, 0);
        long few = statements.during(() -> look(instructor));
        for (int seq = 2; seq <= 60; seq++) {
            save("phone", seq, 1 + seq % attempt.items().size(), 0, seq % 2);
        }
        assertThat(statements.during(() -> look(instructor))).isEqualTo(few);
        assertThat(taught.saves(inspect(instructor, trainee, attempt.id()), null, new PageRequest(2, 50))
                        .items())
                .hasSize(10);
    }

    private void look(Person viewer) {
        taught.saves(inspect(viewer, trainee, attempt.id()), null, new PageRequest(1, 50));
    }

    private void save(String client, int seq, int position, int seen, int option) {
        AttemptItem item = attempt.items().get(position - 1);
        attempts.save(
                attempt.id(),
                trainee,
                new SaveAnswer(item.question(), new SaveNumber(new ClientId(client), seq), seen, choice(item, option)));
    }

    private void form(int position, int seen, int option) {
        AttemptItem item = attempt.items().get(position - 1);
        attempts.saveForm(attempt.id(), trainee, item.question(), seen, choice(item, option), false);
    }

    /// The option of that number; none beyond the last, which takes the answer back.
    private static List<String> choice(AttemptItem item, int option) {
        return option < item.options().size()
                ? List.of(item.options().get(option).id())
                : List.of();
    }

    private String text(int position, int option) {
        AttemptItem item = attempt.items().get(position - 1);
        if (option >= item.options().size()) {
            return "(answer taken back)";
        }
        String html = item.options().get(option).textHtml();
        return html == null ? "True" : html.replaceAll("[<&].*", "");
    }

    private List<KeptSave> saves(@Nullable Integer position) {
        return taught.saves(
                        inspect(person("ines", Roles.INSTRUCTOR), trainee, attempt.id()),
                        position,
                        new PageRequest(1, 50))
                .items();
    }

    private InspectedAttempt inspect(Person viewer, PersonId person, AttemptId id) {
        return taught.attempt(viewer, QuizTakers.MODULE, person, id);
    }

    private void notFound(Person viewer, PersonId person, AttemptId id) {
        assertThatThrownBy(() -> inspect(viewer, person, id)).hasMessageContaining("not-found");
    }

    private String address() {
        return "/teach/modules/" + QuizTakers.MODULE + "/people/" + trainee + "/attempts/" + attempt.id();
    }

    private PersonId staff(String name) {
        Person helper = new Person(
                new PersonId(UUID.randomUUID()),
                "helper-" + UUID.randomUUID(),
                name,
                null,
                new Profile("KE", "Court", "prosecutor", null, Lang.EN),
                Set.of(Roles.INSTRUCTOR),
                null);
        people.recognise(helper);
        return helper.id();
    }

    private static Person person(String username, String role) {
        return new Person(
                new PersonId(UUID.randomUUID()),
                username,
                username,
                null,
                new Profile("KE", "Court", "prosecutor", null, Lang.EN),
                Set.of(role),
                null);
    }
}
