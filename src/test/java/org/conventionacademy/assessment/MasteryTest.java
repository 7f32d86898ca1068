package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.content.Question;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.UpdateProgress;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Transactions;
import org.conventionacademy.question.RightAnswer;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.testing.LocalServers;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class MasteryTest {
    private static final ObligationId DUTY = new ObligationId("A41.1");

    @Inject
    Mastery mastery;

    @Inject
    Attempts attempts;

    @Inject
    Ending ending;

    @Inject
    Evidence evidence;

    @Inject
    EvidenceRows rows;

    @Inject
    QuizTakers takers;

    @Inject
    PublishedSamples samples;

    @Inject
    Modules modules;

    @Inject
    People people;

    @Inject
    Learning learning;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager entities;

    @Inject
    ManagedExecutor executor;

    @Inject
    Clock clock;

    private final String profession = MasteryRecords.freshProfession();

    @Test
    void whatIsAnsweredRightTwiceIsMastered() {
        PersonId person = reader("KE", samples.module());
        take(person, module(person), 2);
        assertThat(mastery.of(person)).containsExactly(line(2, "2.0000", MasteryStanding.MASTERED));
    }

    @Test
    void unansweredItemsCountWithoutPoints() {
        PersonId person = reader("KE", samples.module());
        take(person, module(person), 0);
        assertThat(mastery.of(person)).containsExactly(line(2, "0.0000", MasteryStanding.NOT_YET));
    }

    @Test
    void theFirstExposureStaysWhenALaterAttemptIsBetter() {
        PersonId person = reader("KE", samples.module());
        take(person, module(person), 1);
        take(person, module(person), 2);
        assertThat(mastery.of(person)).containsExactly(line(2, "1.0000", MasteryStanding.NOT_YET));
    }

    @Test
    void severalAttemptsComeToTheFirstExposuresOfThemAll() {
        PersonId person = takers.fresh();
        ModuleRevision revision = takers.revision();
        Map<String, BigDecimal> first = new HashMap<>();
        for (int right : List.of(3, 10)) {
            AttemptId attempt = take(person, QuizTakers.MODULE, right);
            attempts.review(attempt, person, Lang.EN).items().forEach(item -> {
                String code =
                        revision.question(item.question()).orElseThrow().code().value();
                first.putIfAbsent(code, item.points());
            });
        }
        Map<ObligationId, BigDecimal> points = new HashMap<>();
        Map<ObligationId, Integer> items = new HashMap<>();
        revision.questions().stream()
                .filter(question -> first.containsKey(question.code().value()))
                .forEach(question -> question.tests().forEach(duty -> {
                    points.merge(duty, first.getOrDefault(question.code().value(), BigDecimal.ZERO), BigDecimal::add);
                    items.merge(duty, 1, Integer::sum);
                }));
        assertThat(mastery.of(person)).hasSameSizeAs(points.keySet()).allSatisfy(line -> {
            assertThat(line.points()).isEqualByComparingTo(points.get(line.obligation()));
            assertThat(line.items()).isEqualTo(items.get(line.obligation()));
            assertThat(line.standing()).isEqualTo(MasteryStanding.of(line.items(), line.points()));
        });
    }

    @Test
    void itemsOfSeveralModulesCountTogether() {
        ModuleId other = samples.module();
        PersonId person = reader("KE", samples.module());
        read(person, other);
        take(person, module(person), 1);
        take(person, other, 2);
        assertThat(mastery.of(person)).containsExactly(line(4, "3.0000", MasteryStanding.NOT_YET));
    }

    /// The second begins after all statements of the first and before its commit: it may not overlook them.
    @Test
    void twoAttemptsEndedAtTheSameMomentBothCount() throws Exception {
        ModuleId other = samples.module();
        PersonId person = reader("KE", samples.module());
        read(person, other);
        AttemptId one = answer(person, module(person), 2);
        AttemptId two = answer(person, other, 2);
        CompletableFuture<Boolean> second = transactions.retried(() -> {
            ending.end(one, EndedBy.PERSON, clock.instant());
            CompletableFuture<Boolean> begun = executor.supplyAsync(
                    () -> transactions.retried(() -> ending.end(two, EndedBy.PERSON, clock.instant())));
            assertThat(begun.copy()
                            .completeOnTimeout(false, 1, TimeUnit.SECONDS)
                            .join())
                    .as("the second waits for the first")
                    .isFalse();
            return begun;
        });
        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(mastery.of(person)).containsExactly(line(4, "4.0000", MasteryStanding.MASTERED));
    }

    @Test
    void attemptsGradedBeforeEvidenceWasKeptAreMadeUpFor() {
        PersonId person = reader("KE", samples.module());
        take(person, module(person), 1);
        take(person, module(person), 2);
        List<ObligationMastery> kept = mastery.of(person);
        transactions.run(() -> {
            forget("DELETE FROM assessment_mastery WHERE person = :person", person);
            forget("DELETE FROM assessment_exposure WHERE person = :person", person);
            forget("DELETE FROM assessment_taker WHERE person = :person", person);
            forget("UPDATE assessment_attempt SET exposures_kept = FALSE WHERE person = :person", person);
        });
        assertThat(mastery.of(person)).isEmpty();
        assertThat(rows.waiting(10_000)).containsKey(person);

        transactions.run(() -> evidence.gather(person, Lang.EN));

        assertThat(mastery.of(person)).isEqualTo(kept).hasSize(1);
        assertThat(rows.waiting(10_000)).doesNotContainKey(person);
    }

    @Test
    void aGroupIsCountedAsItsPeopleWereAtTheirLastGrading() {
        ModuleId module = samples.module();
        for (int i = 0; i < 11; i++) {
            PersonId person = reader(i == 0 ? "EG" : "KE", module);
            answer(person, module, i < 4 ? 2 : 1, i == 1 ? Lang.AR : Lang.EN);
            end(person, module);
        }
        assertThat(among(null, null)).isEqualTo(GroupMastery.of(DUTY, 11, 4));
        assertThat(among("KE", null)).isEqualTo(GroupMastery.of(DUTY, 10, 3));
        assertThat(among("EG", null)).isEqualTo(new GroupMastery(DUTY, 1, null, null));
        assertThat(among(null, Lang.EN)).isEqualTo(GroupMastery.of(DUTY, 10, 3));
        assertThat(mastery.among(new MasteryFilter(null, profession, null, 41))).hasSize(1);
        assertThat(mastery.among(new MasteryFilter(null, profession, null, 4))).isEmpty();
        assertThat(mastery.among(new MasteryFilter(null, null, null, 41)))
                .filteredOn(group -> group.obligation().equals(DUTY))
                .allSatisfy(group -> assertThat(group.people()).isGreaterThanOrEqualTo(11));
    }

    private GroupMastery among(@Nullable String country, @Nullable Lang lang) {
        List<GroupMastery> found = mastery.among(new MasteryFilter(country, profession, lang, null));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static ObligationMastery line(int items, String points, MasteryStanding standing) {
        return new ObligationMastery(DUTY, items, new BigDecimal(points), standing);
    }

    private final Map<PersonId, ModuleId> read = new HashMap<>();

    private ModuleId module(PersonId person) {
        return Objects.requireNonNull(read.get(person));
    }

    /// Somebody of this test's profession who may take the module's quiz.
    private PersonId reader(String country, ModuleId module) {
        PersonId id = new PersonId(UUID.randomUUID());
        people.keep(person(id, country));
        read(id, module);
        read.put(id, module);
        return id;
    }

    private Person person(PersonId id, String country) {
        Profile profile = new Profile(country, null, profession, null, Lang.EN);
        return new Person(id, "reader-" + id, "Reader", null, profile, Set.of(Roles.TRAINEE), null);
    }

    private void read(PersonId id, ModuleId module) {
        Profile profile = people.profile(id);
        Person person = person(id, String.valueOf(profile.country()));
        modules.current(module)
                .orElseThrow()
                .lessons()
                .forEach(lesson ->
                        learning.update(person, module, lesson.id(), new UpdateProgress(null, true), Lang.EN));
    }

    private AttemptId take(PersonId person, ModuleId module, int right) {
        answer(person, module, right);
        return end(person, module);
    }

    private AttemptId end(PersonId person, ModuleId module) {
        AttemptId open =
                Objects.requireNonNull(attempts.standing(person, module).open());
        attempts.submit(open, person, SubmitAttempt.PLAIN);
        return open;
    }

    private AttemptId answer(PersonId person, ModuleId module, int right) {
        return answer(person, module, right, Lang.EN);
    }

    /// So many right answers; the rest is left open.
    private AttemptId answer(PersonId person, ModuleId module, int right, Lang lang) {
        AttemptView attempt = attempts.start(person, module, lang);
        ModuleRevision revision = modules.revision(attempt.revision());
        attempt.items().stream().limit(right).forEach(item -> {
            Question question = revision.question(item.question()).orElseThrow();
            SaveNumber number = new SaveNumber(new ClientId("phone"), item.position());
            attempts.save(
                    attempt.id(), person, new SaveAnswer(item.question(), number, 0, RightAnswer.of(question.task())));
        });
        return attempt.id();
    }

    private void forget(String sql, PersonId person) {
        entities.createNativeQuery(sql).setParameter("person", person.value()).executeUpdate();
    }
}
