package org.conventionacademy.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.testing.LocalServers;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class LearningTest {
    private static final LessonId FIRST = new LessonId("why-minutes-matter");

    @Inject
    Learning learning;

    @Inject
    Attempts attempts;

    @Inject
    QuizTakers takers;

    @Inject
    DataSource database;

    @Inject
    ManagedExecutor executor;

    PersonId person;

    @BeforeEach
    void someoneWhoHasReadEverything() {
        person = takers.fresh();
    }

    @Test
    void passingTheQuizCompletes() {
        assertThat(progress().completion()).isNull();
        submit(takers.answered(person));
        assertThat(progress().state()).isEqualTo(LearningState.COMPLETED);
        assertThat(progress().completion()).isNotNull();
    }

    @Test
    void readingTheLastLessonAfterThePassCompletes() {
        AttemptId attempt = takers.answered(person);
        markFirst(false);
        submit(attempt);
        assertThat(progress().completion()).isNull();
        markFirst(true);
        assertThat(progress().completion()).isNotNull();
    }

    /// Neither may overlook the other, or the completion would never come.
    @RepeatedTest(5)
    void readingTheLastLessonAtTheMomentOfThePassCompletes() throws ExecutionException, InterruptedException {
        AttemptId attempt = takers.answered(person);
        markFirst(false);
        CompletableFuture<Void> submitted = executor.runAsync(() -> submit(attempt));
        CompletableFuture<Void> read = executor.runAsync(() -> markFirst(true));
        submitted.get();
        read.get();
        assertThat(progress().completion()).isNotNull();
    }

    @Test
    void readingTheLastLessonWhenTheTimeOfAPassingAttemptIsOverCompletes() throws Exception {
        AttemptId attempt = takers.answered(person);
        markFirst(false);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE assessment_attempt SET deadline_at = UTC_TIMESTAMP(6) - INTERVAL 2 MINUTE, closes_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE id = ?")) {
            statement.setString(1, attempt.toString());
            statement.executeUpdate();
        }
        executor.runAsync(() -> markFirst(true)).get(20, TimeUnit.SECONDS);
        assertThat(progress().completion()).isNotNull();
    }

    @Test
    void whatIsCompletedCannotBeLeft() {
        submit(takers.answered(person));
        assertThatThrownBy(() -> learning.withdraw(person, QuizTakers.MODULE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT));
        assertThat(progress().completion()).isNotNull();
    }

    @Test
    void whoPassedWhileAwayCompletesOnComingBack() {
        AttemptId attempt = takers.answered(person);
        learning.withdraw(person, QuizTakers.MODULE);
        submit(attempt);
        assertThat(progress().completion()).isNull();
        learning.enrol(QuizTakers.person(person), QuizTakers.MODULE, Lang.EN);
        assertThat(progress().completion()).isNotNull();
    }

    @Test
    void whoIsNotEnrolledCannotLeave() {
        PersonId stranger = new PersonId(UUID.randomUUID());
        assertThatThrownBy(() -> learning.withdraw(stranger, QuizTakers.MODULE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void staffWhoLookAtALessonAreNotEnrolled() {
        PersonId id = new PersonId(UUID.randomUUID());
        Person instructor = new Person(
                id,
                "looking",
                "Looking",
                null,
                new Profile(null, null, null, null, Lang.EN),
                Set.of(Roles.TRAINEE, Roles.INSTRUCTOR),
                null);
        assertThat(learning.open(instructor, QuizTakers.MODULE, FIRST, Lang.EN).enrolled())
                .isFalse();
        learning.enrol(instructor, QuizTakers.MODULE, Lang.EN);
        assertThat(learning.open(instructor, QuizTakers.MODULE, FIRST, Lang.EN).lessons())
                .containsKey(FIRST);
    }

    private ModuleProgress progress() {
        return learning.module(person, QuizTakers.MODULE);
    }

    private void submit(AttemptId attempt) {
        attempts.submit(attempt, person, SubmitAttempt.PLAIN);
    }

    private void markFirst(boolean read) {
        learning.update(QuizTakers.person(person), QuizTakers.MODULE, FIRST, new UpdateProgress(null, read), Lang.EN);
    }
}
