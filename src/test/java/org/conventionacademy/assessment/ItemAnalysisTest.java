package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.content.Question;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.AnswerProblem;
import org.conventionacademy.learning.ItemFilter;
import org.conventionacademy.learning.ProblemId;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.learning.ReportProblem;
import org.conventionacademy.learning.TaughtItems;
import org.conventionacademy.learning.TaughtProblems;
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
class ItemAnalysisTest {
    private static final ClientId PHONE = new ClientId("phone");

    @Inject
    ItemAnalysis analysis;

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    PublishedSamples samples;

    @Inject
    Modules modules;

    @Inject
    TaughtItems taught;

    @Inject
    Problems problems;

    @Inject
    TaughtProblems reported;

    @Inject
    Statements statements;

    ModuleId module;
    Question names;
    Question atNight;

    @BeforeEach
    void aModuleOfTwoQuestions() {
        module = samples.module();
        ModuleRevision revision = modules.current(module).orElseThrow();
        names = question(revision, "who-names");
        atNight = question(revision, "at-night");
    }

    private static Question question(ModuleRevision revision, String code) {
        return revision.questions().stream()
                .filter(question -> question.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresComeFromThirtyPersonsOn() {
        for (int person = 0; person < 29; person++) {
            first(person, Lang.EN);
        }
        analysis.renew(module);
        assertThat(item(names, null).unknown()).isEqualTo(Unknown.TOO_FEW);
        assertThat(item(names, null).persons()).isEqualTo(29);
        first(29, Lang.AR);
        analysis.renew(module);
        ItemStatistics all = item(names, null);
        assertThat(all.unknown()).isNull();
        // Every third takes the key, every third another option, every third leaves it out.
        assertThat(all.facility()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(all.omitted()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(all.marks())
                .extracting(MarkStatistics::mark, mark -> Math.round(mark.rate() * 30))
                .containsExactly(tuple("a", 10L), tuple("b", 10L), tuple("c", 0L));
        assertThat(all.warnings())
                .filteredOn(warning -> warning.kind() == ItemWarning.Kind.DISTRACTOR_UNUSED)
                .singleElement()
                .isEqualTo(new ItemWarning(ItemWarning.Kind.DISTRACTOR_UNUSED, List.of("c"), null));
        assertThat(item(names, Lang.EN).unknown()).isEqualTo(Unknown.TOO_FEW);
        QuizStatistics quiz = made().quizzes().getFirst();
        assertThat(quiz.persons()).isEqualTo(30);
        assertThat(quiz.questions()).isEqualTo(2);
        assertThat(quiz.alpha()).isNotNull();
    }

    @Test
    void onlyFirstAttemptsThatEndedCount() {
        PersonId person = first(0, Lang.EN);
        answer(person, Lang.EN, List.of("c"), List.of("true"));
        attempts.start(fresh(), module, Lang.EN);
        analysis.renew(module);
        assertThat(made().persons()).isEqualTo(1);
        assertThat(item(names, null).persons()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasChangedCountsAsItWasGraded() {
        for (int number = 0; number < 30; number++) {
            PersonId person = fresh();
            AttemptView attempt = attempts.start(person, module, Lang.EN);
            save(attempt, person, names, 1, 0, List.of("a"));
            save(attempt, person, names, 2, 1, List.of("b"));
            save(attempt, person, atNight, 3, 0, List.of("true"));
            save(attempt, person, atNight, 4, 1, List.of());
            attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
            save(attempt, person, names, 5, 2, List.of("c"));
        }
        analysis.renew(module);
        assertThat(item(names, null).facility()).isEqualTo(1);
        assertThat(item(atNight, null).omitted()).isEqualTo(1);
        assertThat(item(names, null).medianSeconds()).isZero();
    }

    @Test
    void theJobRenewsWhatChanged() {
        first(0, Lang.EN);
        analysis.renewDue();
        assertThat(made().persons()).isEqualTo(1);
        first(1, Lang.EN);
        analysis.renewDue();
        assertThat(made().persons()).isEqualTo(2);
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        ItemStatisticsRows.Kept many = new ItemStatisticsRows.Kept(noon, 1000);
        assertThat(ItemAnalysis.due(many, 1009, noon)).isFalse();
        assertThat(ItemAnalysis.due(many, 1010, noon)).isTrue();
        assertThat(ItemAnalysis.due(many, 1000, noon.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void whoTeachesTheModuleSeesItOnThePageAndOverTheApi() {
        PrivacyAccepted.by(Tokens.ines());
        Session session = Session.of("ines");
        String page = "/teach/modules/" + module + "/items";
        assertThat(session.get(page).asString()).contains("There are no figures yet");
        for (int person = 0; person < 30; person++) {
            first(person, Lang.EN);
        }
        ProblemId reportedOne = problems.report(
                new PersonId(UUID.randomUUID()),
                new ReportProblem(module, null, "question:" + names.id(), "Who is a Party?"),
                Lang.EN);
        analysis.renew(module);

        assertThat(session.get(page).asString())
                .contains("Who names a contact point?", "33.3%", "Hardly anybody chooses: A judge.")
                .contains("A trainee reported 1 problem with it", "Cronbach")
                .contains(page + "/" + names.id());
        assertThat(session.get(page + "?lang=ar").asString()).contains("No question fits");
        assertThat(session.get(page + "?sort=hardest&lang=en").asString()).contains("Who names a contact point?");
        assertThat(session.get(page + "?page=2").asString()).contains("This page holds no question");
        assertThat(session.get(page + "?sort=none").statusCode()).isEqualTo(400);
        assertThat(session.get(page + "?lang=xx").statusCode()).isEqualTo(400);
        assertThat(session.get(page + "/" + names.id()).asString())
                .contains("A judge", "Each Party", "33.3%", "English", "0%");
        assertThat(session.get(page + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(session.get("/teach/modules/" + module).asString()).contains("href=\"" + page + "\"");

        api("").statusCode(200)
                .body("persons", equalTo(30))
                .body("quizzes[0].questions", equalTo(2))
                .body("items.total", equalTo(2))
                .body("items.items[0].code", equalTo("who-names"))
                .body("items.items[0].problems", equalTo(1))
                .body("items.items[0].openProblems", equalTo(1))
                .body("items.items[0].statistics.question", equalTo(names.id().toString()))
                .body("items.items[0].statistics.lang", nullValue())
                .body("items.items[0].content", nullValue());
        api("/" + names.id())
                .statusCode(200)
                .body("statistics[0].marks[1].right", equalTo(true))
                .body("statistics[1].lang", equalTo("en"));

        reported.answer(
                person("adaeze", Roles.ADMINISTRATOR),
                module,
                AnswerProblem.of(reportedOne, "unchanged", "The article says who is a Party."));
        assertThat(session.get(page).asString()).doesNotContain("A trainee reported");
        assertThat(session.get(page + "/" + names.id()).asString()).contains("1 problem reported, none of them open");
        api("").body("items.items[0].problems", equalTo(1)).body("items.items[0].openProblems", equalTo(0));
    }

    @Test
    void onlyWhoTeachesTheModuleSeesIt() {
        first(0, Lang.EN);
        analysis.renew(module);
        ItemFilter all = ItemFilter.of(null, null, null);
        PageRequest page = new PageRequest(1, 50);
        assertThat(taught.list(person("adaeze", Roles.ADMINISTRATOR), module, all, page)
                        .items()
                        .total())
                .isEqualTo(2);
        for (Person other : List.of(person("somebody", Roles.INSTRUCTOR), person("ines", Roles.TRAINEE))) {
            assertThatThrownBy(() -> taught.list(other, module, all, page)).hasMessageContaining("not-found");
            assertThatThrownBy(() -> taught.question(other, module, names.id())).hasMessageContaining("not-found");
        }
        PrivacyAccepted.by(Tokens.brian());
        assertThat(Session.of("brian")
                        .get("/teach/modules/" + module + "/items")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theListAsksTheDatabaseAsOftenForManyQuestionsAsForOne() {
        first(0, Lang.EN);
        analysis.renew(module);
        PrivacyAccepted.by(Tokens.ines());
        assertThat(statements.during(() -> api("?size=200").statusCode(200)))
                .isEqualTo(statements.during(() -> api("?size=1").statusCode(200)));
    }

    private ValidatableResponse api(String rest) {
        return given().auth()
                .oauth2(Tokens.ines())
                .get("/api/v1/teaching/modules/" + module + "/items" + rest)
                .then();
    }

    private ModuleItems made() {
        return analysis.of(module).orElseThrow();
    }

    private ItemStatistics item(Question question, @Nullable Lang lang) {
        return made().items().stream()
                .filter(item -> item.question().equals(question.id()) && item.lang() == lang)
                .findFirst()
                .orElseThrow();
    }

    private PersonId fresh() {
        return takers.fresh(modules.current(module).orElseThrow());
    }

    private PersonId first(int number, Lang lang) {
        List<String> choice =
                List.of(List.of("b"), List.of("a"), List.<String>of()).get(number % 3);
        return answer(fresh(), lang, choice, List.of(number % 2 == 0 ? "true" : "false"));
    }

    private PersonId answer(PersonId person, Lang lang, List<String> first, List<String> second) {
        AttemptView attempt = attempts.start(person, module, lang);
        if (!first.isEmpty()) {
            save(attempt, person, names, 1, 0, first);
        }
        save(attempt, person, atNight, 2, 0, second);
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
        return person;
    }

    private void save(AttemptView attempt, PersonId person, Question question, int seq, int seen, List<String> choice) {
        attempts.save(attempt.id(), person, new SaveAnswer(question.id(), new SaveNumber(PHONE, seq), seen, choice));
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
