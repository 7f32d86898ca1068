package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.AllowMore;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.QuizStanding;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What an instructor sees and does for the modules that name them; an administrator may do it for every module.
@ApplicationScoped
public class Teaching {
    /// Who has done nothing for this long is taken to be stuck.
    private static final Duration IDLE = Duration.ofDays(7);

    private static final String LEARNERS = """
            FROM learning_enrolment e
            LEFT JOIN learning_completion c ON c.enrolment_id = e.id AND c.kind = 'COMPLETED'
              AND NOT EXISTS (SELECT 1 FROM learning_completion later
                              WHERE later.enrolment_id = e.id AND later.ordinal > c.ordinal)
            WHERE e.module_code = :module AND e.open_slot = 1
            """;

    private final EntityManager entities;
    private final Modules modules;
    private final Attempts attempts;
    private final Clock clock;

    Teaching(EntityManager entities, Modules modules, Attempts attempts, Clock clock) {
        this.entities = entities;
        this.modules = modules;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// The modules that name the person; all of them for an administrator.
    public List<ModuleRevision> modules(Person person) {
        return modules.published().stream()
                .filter(revision -> teaches(person, revision))
                .toList();
    }

    /// @throws Problem NOT_FOUND when the person does not teach it
    public ModuleRevision module(Person person, ModuleId module) {
        return modules.current(module)
                .filter(revision -> teaches(person, revision))
                .orElseThrow(Problem::notFound);
    }

    /// Who is enrolled and not withdrawn, those idle longest first.
    public Page<Learner> learners(ModuleRevision revision, PageRequest page) {
        long total = ((Number) entities.createNativeQuery("SELECT COUNT(*) " + LEARNERS)
                        .setParameter("module", revision.module().value())
                        .getSingleResult())
                .longValue();
        List<?> rows = entities.createNativeQuery(
                        """
                        SELECT e.person_id, e.started_at IS NOT NULL AS started, c.id IS NOT NULL AS completed,
                          (SELECT COUNT(*) FROM learning_lesson_progress p WHERE p.person_id = e.person_id
                             AND p.module_code = e.module_code AND p.read_at IS NOT NULL) AS lessons_read,
                          (SELECT p.lesson_code FROM learning_lesson_progress p WHERE p.person_id = e.person_id
                             AND p.module_code = e.module_code ORDER BY p.updated_at DESC LIMIT 1) AS lesson,
                          COALESCE((SELECT MAX(p.updated_at) FROM learning_lesson_progress p WHERE p.person_id = e.person_id
                             AND p.module_code = e.module_code), e.recorded_at) AS last_active
                        """ + LEARNERS + " ORDER BY completed, last_active, e.id LIMIT :size OFFSET :offset",
                        Tuple.class)
                .setParameter("module", revision.module().value())
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        List<PersonId> people = rows.stream()
                .map(row -> new PersonId(((Tuple) row).get("person_id", UUID.class)))
                .toList();
        Map<PersonId, QuizStanding> standings = people.stream()
                .distinct()
                .collect(Collectors.toMap(person -> person, person -> attempts.standing(person, revision.module())));
        List<Learner> learners = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PersonId person = people.get(i);
            learners.add(learner(
                    (Tuple) rows.get(i),
                    person,
                    Objects.requireNonNull(standings.get(person), "a standing for everybody asked for")));
        }
        return Page.of(learners, page, total);
    }

    /// Who is stuck, at most a page of them, those idle longest first.
    public List<Learner> stuck(ModuleRevision revision) {
        return learners(revision, new PageRequest(1, PageRequest.LARGEST)).items().stream()
                .filter(learner -> learner.stuck() != null)
                .toList();
    }

    public List<AttemptSummary> attempts(ModuleRevision revision, PersonId person) {
        requireEnrolled(revision, person);
        return attempts.of(person, revision.module());
    }

    /// Gives one person of the module more attempts or time; it takes effect at once and stands in the trail.
    @Transactional
    public void allow(Person instructor, AllowMore command) {
        ModuleRevision revision = module(instructor, command.module());
        requireEnrolled(revision, command.person());
        attempts.allow(command, instructor.id());
    }

    private void requireEnrolled(ModuleRevision revision, PersonId person) {
        Number found = (Number) entities.createNativeQuery(
                        "SELECT COUNT(*) FROM learning_enrolment WHERE person_id = :person AND module_code = :module")
                .setParameter("person", person.value())
                .setParameter("module", revision.module().value())
                .getSingleResult();
        if (found.intValue() == 0) {
            throw Problem.notFound();
        }
    }

    private static boolean teaches(Person person, ModuleRevision revision) {
        return person.is(Roles.ADMINISTRATOR)
                || (person.is(Roles.INSTRUCTOR) && revision.instructors().contains(person.username()));
    }

    private Learner learner(Tuple row, PersonId person, QuizStanding quiz) {
        LearningState state = ((Number) row.get("completed")).intValue() != 0
                ? LearningState.COMPLETED
                : ((Number) row.get("started")).intValue() != 0 ? LearningState.IN_PROGRESS : LearningState.NOT_STARTED;
        Instant lastActive = Columns.instant(row.get("last_active"));
        if (quiz.last() != null && quiz.last().endedAt().isAfter(lastActive)) {
            lastActive = quiz.last().endedAt();
        }
        return new Learner(
                person,
                state,
                ((Number) row.get("lessons_read")).intValue(),
                row.get("lesson", String.class),
                lastActive,
                quiz,
                stuck(state, quiz, lastActive));
    }

    private Learner.@Nullable Stuck stuck(LearningState state, QuizStanding quiz, Instant lastActive) {
        if (state == LearningState.COMPLETED) {
            return null;
        }
        if (!quiz.passed() && !quiz.canStart()) {
            return new Learner.Stuck.NoAttemptLeft();
        }
        Duration idle = Duration.between(lastActive, clock.instant());
        return idle.compareTo(IDLE) >= 0 ? new Learner.Stuck.Idle(idle.toDays()) : null;
    }
}
