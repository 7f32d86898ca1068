package org.conventionacademy.authoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.ClientId;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.CorrectionNote;
import org.conventionacademy.assessment.CorrectionNotes;
import org.conventionacademy.assessment.Mastery;
import org.conventionacademy.assessment.ObligationMastery;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.assessment.SaveAnswer;
import org.conventionacademy.assessment.SaveNumber;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.Completion;
import org.conventionacademy.learning.Completions;
import org.conventionacademy.platform.Audit;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.SingleChoice;
import org.conventionacademy.question.Task;
import org.conventionacademy.question.TaskText;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A quiz of two questions, both asked, whose pass mark is 70: the key of `who-names` is `b` and should have been `a`.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class CorrectionsTest {
    private static final Task RIGHT = new SingleChoice(List.of("a", "b", "c"), List.of("a"));
    private static final Map<Lang, String> NOTE = Map.of(Lang.EN, "Nobody names one: the key was wrong.");
    private static final PageRequest PAGE = PageRequest.of(null, null);

    @Inject
    Statements statements;

    @Inject
    Corrections corrections;

    @Inject
    CorrectionNotes notes;

    @Inject
    PublishedSamples samples;

    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    @Inject
    Completions completions;

    @Inject
    Mastery mastery;

    @Inject
    Modules modules;

    @Inject
    Audit audit;

    private ModuleId module;
    private PersonId saidA;
    private PersonId saidB;
    private AttemptId attemptOfA;
    private AttemptId attemptOfB;

    static Person ines() {
        return new Person(
                new PersonId(UUID.nameUUIDFromBytes(new byte[] {1})),
                "ines",
                "Ines",
                null,
                new Profile("PT", null, null, null, Lang.EN),
                Set.of(Roles.TRAINEE, Roles.INSTRUCTOR),
                null);
    }

    @BeforeEach
    void twoPeopleTakeTheQuiz() {
        module = samples.module();
        saidA = takers.ready(new PersonId(UUID.randomUUID()), module);
        saidB = takers.ready(new PersonId(UUID.randomUUID()), module);
        attemptOfA = take(saidA, "a");
        attemptOfB = take(saidB, "b");
    }

    private AttemptId take(PersonId person, String answer) {
        AttemptId attempt = begin(person, answer);
        attempts.submit(attempt, person, SubmitAttempt.PLAIN);
        return attempt;
    }

    private AttemptId begin(PersonId person, String answer) {
        AttemptView attempt = attempts.start(person, module, Lang.EN);
        ModuleRevision asked = modules.revision(attempt.revision());
        for (AttemptItem item : attempt.items()) {
            boolean names = asked.question(item.question()).orElseThrow().code().equals(new QuestionCode("who-names"));
            SaveNumber number = new SaveNumber(new ClientId("phone"), item.position());
            attempts.save(
                    attempt.id(), person, new SaveAnswer(item.question(), number, 0, List.of(names ? answer : "true")));
        }
        return attempt.id();
    }

    private Question question() {
        return modules.current(module).orElseThrow().questions().getFirst();
    }

    private Correction draft(@Nullable Task corrected) {
        Correction draft =
                corrections.draft(ines(), new DraftCorrection(module, question().id(), corrected, NOTE));
        return until(draft.id(), CorrectionState.COUNTED);
    }

    private Correction until(CorrectionId id, CorrectionState state) {
        return await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> corrections.correction(ines(), module, id), correction -> correction.state() == state);
    }

    private Correction apply(RemarkPolicy policy) {
        Correction draft = draft(RIGHT);
        corrections.apply(ines(), module, draft.id(), policy);
        return until(draft.id(), CorrectionState.DONE);
    }

    private PolicyOutcome outcome(Correction correction, RemarkPolicy policy) {
        return corrections.outcomes(correction).stream()
                .filter(each -> each.policy() == policy)
                .findFirst()
                .orElseThrow();
    }

    private String score(PersonId person, AttemptId attempt) {
        return attempts.review(attempt, person, Lang.EN).result().scorePercent().toPlainString();
    }

    private String completion(PersonId person) {
        return completions
                .of(person, module)
                .map(Completion::score)
                .map(Object::toString)
                .orElse("none");
    }

    @Test
    void previewSaysWhatWouldChangeBothWaysAndChangesNothing() {
        Correction draft = draft(RIGHT);

        assertThat(draft.total()).isEqualTo(2);
        assertThat(draft.lookedAt()).isEqualTo(2);
        assertThat(outcome(draft, RemarkPolicy.KEEP_BETTER))
                .isEqualTo(new PolicyOutcome(RemarkPolicy.KEEP_BETTER, 1, 0, 1, 0, 1, 0, 0));
        assertThat(outcome(draft, RemarkPolicy.RECOMPUTE))
                .isEqualTo(new PolicyOutcome(RemarkPolicy.RECOMPUTE, 1, 1, 1, 1, 1, 1, 0));
        assertThat(outcome(draft, RemarkPolicy.VOID))
                .isEqualTo(new PolicyOutcome(RemarkPolicy.VOID, 1, 0, 1, 0, 1, 0, 0));
        assertThat(corrections.changes(draft, RemarkPolicy.RECOMPUTE, PAGE).items())
                .extracting(ForeseenChange::attempt)
                .containsExactly(attemptOfB, attemptOfA);
        assertThat(score(saidA, attemptOfA)).isEqualTo("50.00");
        assertThat(completion(saidB)).isEqualTo("100.00");
        assertThat(notes.unseen(saidA)).isZero();
    }

    @Test
    void betterResultIsKept() {
        Correction done = apply(RemarkPolicy.KEEP_BETTER);

        assertThat(outcome(done, RemarkPolicy.KEEP_BETTER))
                .isEqualTo(new PolicyOutcome(RemarkPolicy.KEEP_BETTER, 1, 0, 1, 0, 1, 0, 0));
        assertThat(score(saidA, attemptOfA)).isEqualTo("100.00");
        assertThat(score(saidB, attemptOfB)).isEqualTo("100.00");
        assertThat(completion(saidA)).isEqualTo("100.00");
        assertThat(completion(saidB)).isEqualTo("100.00");
        assertThat(attempts.standing(saidA, module).passed()).isTrue();
        assertThat(mastery.of(saidA))
                .extracting(ObligationMastery::standing)
                .allMatch(each -> each.code().equals("mastered"));
    }

    @Test
    void recomputingTakesAWayWhatRestedOnTheWrongKey() {
        apply(RemarkPolicy.RECOMPUTE);

        assertThat(score(saidB, attemptOfB)).isEqualTo("50.00");
        assertThat(completion(saidA)).isEqualTo("100.00");
        assertThat(completion(saidB)).isEqualTo("none");
        assertThat(mastery.of(saidB))
                .extracting(ObligationMastery::standing)
                .noneMatch(each -> each.code().equals("mastered"));

        take(saidB, "a");
        assertThat(completion(saidB)).isEqualTo("100.00");
    }

    @Test
    void voidedQuestionIsNoEvidenceOfAnything() {
        apply(RemarkPolicy.VOID);

        assertThat(score(saidA, attemptOfA)).isEqualTo("100.00");
        assertThat(mastery.of(saidA)).extracting(ObligationMastery::items).containsExactly(1);
        assertThat(attempts.review(attemptOfA, saidA, Lang.EN).items())
                .filteredOn(item -> !item.counted())
                .hasSize(1);
    }

    @Test
    void everybodyWhoTookItIsToldAndWhy() {
        Correction done = apply(RemarkPolicy.KEEP_BETTER);

        CorrectionNote changed = notes.of(saidA, PAGE).items().getFirst();
        assertThat(changed.correction()).isEqualTo(done.id());
        assertThat(changed.note(Lang.AR)).isEqualTo(NOTE.get(Lang.EN));
        assertThat(changed.changed()).isNotNull().satisfies(change -> {
            assertThat(change.percentBefore()).isEqualByComparingTo("50");
            assertThat(change.percentAfter()).isEqualByComparingTo("100");
        });
        assertThat(notes.of(saidB, attemptOfB))
                .singleElement()
                .satisfies(note -> assertThat(note.changed()).isNull());
        assertThat(notes.unseen(saidB)).isEqualTo(1);
        notes.putAway(saidB, done.id());
        assertThat(notes.unseen(saidB)).isZero();
        assertThat(notes.of(takers.fresh(), PAGE).items()).isEmpty();
        assertThat(audit.last("correction:" + done.id(), "correction-applied")).isPresent();
        assertThat(audit.last("correction:" + done.id(), "correction-finished")).isPresent();
    }

    @Test
    void attemptThatIsOpenMeanwhileIsMarkedUnderTheNewKeyWhenItEnds() {
        PersonId late = takers.ready(new PersonId(UUID.randomUUID()), module);
        AttemptId open = begin(late, "a");
        apply(RemarkPolicy.RECOMPUTE);
        attempts.submit(open, late, SubmitAttempt.PLAIN);
        assertThat(score(late, open)).isEqualTo("100.00");
        assertThat(notes.of(late, PAGE).items()).isEmpty();
        assertThat(attempts.review(open, late, Lang.EN).items())
                .allSatisfy(item -> assertThat(item.right()).isTrue());
    }

    @Test
    void secondOfTwoCorrectionsOfAQuestionIsRefusedAndKept() {
        Correction first = draft(RIGHT);
        Correction second = draft(new SingleChoice(List.of("a", "b", "c"), List.of("c")));
        corrections.apply(ines(), module, first.id(), RemarkPolicy.KEEP_BETTER);

        assertThatThrownBy(() -> corrections.apply(ines(), module, second.id(), RemarkPolicy.RECOMPUTE))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> corrections.apply(ines(), module, first.id(), RemarkPolicy.RECOMPUTE))
                .isInstanceOf(Problem.class);

        assertThat(corrections.correction(ines(), module, second.id()).state()).isEqualTo(CorrectionState.COUNTED);
        until(first.id(), CorrectionState.DONE);
        assertThat(score(saidA, attemptOfA)).isEqualTo("100.00");
    }

    @Test
    void correctionOfACorrectionReachesThoseOfBothRevisions() {
        apply(RemarkPolicy.RECOMPUTE);
        PersonId later = takers.ready(new PersonId(UUID.randomUUID()), module);
        AttemptId attempt = take(later, "a");
        assertThat(score(later, attempt)).isEqualTo("100.00");

        Correction back = draft(new SingleChoice(List.of("a", "b", "c"), List.of("b")));
        corrections.apply(ines(), module, back.id(), RemarkPolicy.RECOMPUTE);
        until(back.id(), CorrectionState.DONE);

        assertThat(score(later, attempt)).isEqualTo("50.00");
        assertThat(score(saidB, attemptOfB)).isEqualTo("100.00");
        assertThat(completion(saidB)).isEqualTo("100.00");
    }

    @Test
    void draftCanBeDroppedAndThenNotConfirmed() {
        Correction draft = draft(RIGHT);
        corrections.drop(ines(), module, draft.id());
        assertThatThrownBy(() -> corrections.apply(ines(), module, draft.id(), RemarkPolicy.VOID))
                .isInstanceOf(Problem.class);
    }

    @Test
    void keyThatIsNoneOrTheSameIsRefusedWithItsField() {
        for (Task wrong : List.of(
                question().task(),
                new SingleChoice(List.of("a", "b", "c"), List.of()),
                new SingleChoice(List.of("a", "b", "c", "d"), List.of("a")))) {
            assertThatThrownBy(() -> corrections.draft(
                            ines(), new DraftCorrection(module, question().id(), wrong, NOTE)))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.facts()).containsEntry("field", "key"));
        }
        assertThatThrownBy(
                        () -> new DraftCorrection(module, question().id(), RIGHT, Map.of(Lang.AR, "نص طويل بما يكفي")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.facts()).containsEntry("field", "note-en"));
    }

    @Test
    void listsTakeAsManyStatementsHoweverLongTheyAre() {
        Correction first = apply(RemarkPolicy.KEEP_BETTER);
        long ofOne = statements.during(() -> corrections.list(ines(), module, PAGE));
        long ofOneChange = statements.during(() -> corrections.changes(first, RemarkPolicy.KEEP_BETTER, PAGE));
        long ofOneNote = statements.during(() -> notes.of(saidA, PAGE));
        PersonId third = takers.ready(new PersonId(UUID.randomUUID()), module);
        take(saidA, "b");
        take(third, "b");
        Correction second = draft(new SingleChoice(List.of("a", "b", "c"), List.of("b")));
        corrections.apply(ines(), module, second.id(), RemarkPolicy.RECOMPUTE);
        Correction done = until(second.id(), CorrectionState.DONE);

        assertThat(corrections.list(ines(), module, PAGE).items()).hasSize(2);
        assertThat(corrections.changes(done, RemarkPolicy.RECOMPUTE, PAGE).items())
                .hasSizeGreaterThan(1);
        assertThat(notes.of(saidA, PAGE).items()).hasSizeGreaterThan(1);
        assertThat(statements.during(() -> corrections.list(ines(), module, PAGE)))
                .isEqualTo(ofOne);
        assertThat(statements.during(() -> corrections.changes(done, RemarkPolicy.RECOMPUTE, PAGE)))
                .isEqualTo(ofOneChange);
        assertThat(statements.during(() -> notes.of(saidA, PAGE))).isEqualTo(ofOneNote);
    }

    @Test
    void apiPreparesAppliesAndTellsOfACorrection() {
        PrivacyAccepted.by(Tokens.ines());
        String address = "/api/v1/teaching/modules/" + module + "/corrections";
        Map<String, Object> draft = Map.of(
                "question",
                question().id().toString(),
                "corrected",
                Map.of("kind", "single-choice", "options", List.of("a", "b", "c"), "key", List.of("a")),
                "notes",
                Map.of("en", NOTE.get(Lang.EN)));
        String id = api("ines")
                .body(draft)
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        until(CorrectionId.parse(id), CorrectionState.COUNTED);
        api("ines")
                .get(address + "/" + id)
                .then()
                .body("outcomes.size()", equalTo(3), "correction.state", equalTo("counted"));
        api("ines").get(address + "/" + id + "/changes?policy=recompute").then().body("total", equalTo(2));
        api("ines").get(address + "/" + id + "/changes?policy=none").then().statusCode(400);
        api("ines")
                .body(Map.of("policy", "nothing"))
                .post(address + "/" + id + "/apply")
                .then()
                .statusCode(400);
        api("ines")
                .body(Map.of("policy", "void"))
                .post(address + "/" + id + "/apply")
                .then()
                .statusCode(200);
        api("ines")
                .body(Map.of("policy", "void"))
                .post(address + "/" + id + "/apply")
                .then()
                .statusCode(409);
        api("ines").delete(address + "/" + id).then().statusCode(409);
        until(CorrectionId.parse(id), CorrectionState.DONE);
        api("ines").get(address).then().body("items[0].id", equalTo(id), "items[0].policy", equalTo("void"));

        api("ines")
                .body(Map.of("question", question().id().toString(), "notes", Map.of()))
                .post(address)
                .then()
                .statusCode(422);
        api("ines")
                .body(Map.of("question", UUID.randomUUID().toString(), "withdraw", true, "notes", NOTE))
                .post(address)
                .then()
                .statusCode(409);
        api("ines").body("{").post(address).then().statusCode(400);
        api("ines").get("/api/v1/teaching/modules/no-such/corrections").then().statusCode(404);
        api("ines").get(address + "/" + UUID.randomUUID()).then().statusCode(404);
        api("ines").get(address + "/none").then().statusCode(404);
    }

    /// Numbers, texts and branching cases are corrected as their files say them.
    @Test
    void keyThatIsMoreThanAnAnswerIsCorrectedAsText() {
        PrivacyAccepted.by(Tokens.ines());
        ModuleId kinds = samples.everyKind();
        Question hours = modules.current(kinds).orElseThrow().questions().stream()
                .filter(each -> each.code().equals(new QuestionCode("hours")))
                .findFirst()
                .orElseThrow();
        Session session = Session.of("ines");
        String form = "/teach/modules/" + kinds + "/corrections/new?question=" + hours.id();
        String text = TaskText.write(hours.task());
        assertThat(session.get(form).asString()).contains("name=\"text\"").doesNotContain("name=\"choice");
        Map<String, String> fields =
                Map.of("question", hours.id().toString(), "what", "key", "note-en", NOTE.get(Lang.EN));
        String nothing = "/teach/modules/" + kinds + "/corrections/new";
        assertThat(session.get(nothing).statusCode()).isEqualTo(404);
        assertThat(session.get(nothing + "?question=none").statusCode()).isEqualTo(404);
        assertThat(session.get(nothing + "?after=none").statusCode()).isEqualTo(404);
        for (String wrong :
                List.of("", "value: many", "value: 24\nvalue: 25", "{", text.replace("per:", "pre:"), text)) {
            Map<String, String> sent = new HashMap<>(fields);
            sent.put("text", wrong);
            Response refused = session.post(form, "/teach/modules/" + kinds + "/corrections", sent);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.asString()).contains("key-error", NOTE.get(Lang.EN));
        }
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("text", text.replaceFirst("value: .*", "value: 23"));
        Response drafted = session.post(form, "/teach/modules/" + kinds + "/corrections", sent);
        assertThat(drafted.statusCode()).isEqualTo(303);
        assertThat(session.get(URI.create(drafted.header("Location")).getPath()).asString())
                .contains("&quot;23&quot;");
    }

    private static RequestSpecification api(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType(ContentType.JSON);
    }
}
