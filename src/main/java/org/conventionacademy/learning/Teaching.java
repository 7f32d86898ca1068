package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// What an instructor sees and does for the modules that name them; an administrator may do it for every module.
@ApplicationScoped
public class Teaching {
    /// Who has done nothing for this long is taken to be stuck.
    private static final Duration IDLE = Duration.ofDays(7);

    private static final UUID NOBODY = new UUID(0, 0);

    /// Whether somebody is stuck is decided here alone, so that a filtered list has the right pages and totals.
    private static final String LEARNERS = """
            WITH learner AS (
              SELECT e.id, e.person_id, e.started_at IS NOT NULL AS started,
                EXISTS (SELECT 1 FROM learning_completion c WHERE c.enrolment_id = e.id AND c.kind = 'COMPLETED'
                          AND NOT EXISTS (SELECT 1 FROM learning_completion later
                                          WHERE later.enrolment_id = e.id AND later.ordinal > c.ordinal)) AS completed,
                (SELECT COUNT(*) FROM learning_lesson_progress p WHERE p.person_id = e.person_id
                   AND p.module_code = e.module_code AND p.read_at IS NOT NULL) AS lessons_read,
                (SELECT p.lesson_code FROM learning_lesson_progress p WHERE p.person_id = e.person_id
                   AND p.module_code = e.module_code ORDER BY p.updated_at DESC LIMIT 1) AS lesson,
                GREATEST(e.recorded_at, COALESCE(e.quiz_active_at, e.recorded_at),
                  COALESCE((SELECT MAX(p.updated_at) FROM learning_lesson_progress p WHERE p.person_id = e.person_id
                     AND p.module_code = e.module_code), e.recorded_at)) AS last_active
              FROM learning_enrolment e WHERE e.module_code = :module AND e.open_slot = 1),
            listed AS (
              SELECT learner.*, NOT completed AND person_id IN (:exhausted) AS without_attempt,
                NOT completed AND last_active <= :idleSince AS idle FROM learner)
            """;

    private final Session session;
    private final Modules modules;
    private final Attempts attempts;
    private final Clock clock;

    Teaching(Session session, Modules modules, Attempts attempts, Clock clock) {
        this.session = session;
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

    /// How many are enrolled and not withdrawn, by module; a module without any is left out.
    public Map<ModuleId, Long> enrolled(Collection<ModuleId> wanted) {
        return Counts.byModule(
                session, "FROM learning_enrolment WHERE module_code IN (:modules) AND open_slot = 1", wanted);
    }

    /// Who is enrolled and not withdrawn, those idle longest first and the completed last.
    public Page<Learner> learners(ModuleRevision revision, boolean stuckOnly, PageRequest page) {
        String narrowed = stuckOnly ? " WHERE without_attempt OR idle" : "";
        long total = stuckOnly
                ? ((Number) listed("SELECT COUNT(*) AS total FROM listed" + narrowed, revision)
                                .getSingleResult()
                                .get("total"))
                        .longValue()
                : enrolled(List.of(revision.module())).getOrDefault(revision.module(), 0L);
        List<Tuple> rows = listed(
                        "SELECT * FROM listed" + narrowed
                                + " ORDER BY completed, last_active, id LIMIT :size OFFSET :offset",
                        revision)
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        Map<PersonId, QuizStanding> standings =
                attempts.standings(rows.stream().map(Teaching::person).toList(), revision.module());
        return Page.of(
                rows.stream()
                        .map(row -> learner(row, Objects.requireNonNull(standings.get(person(row)))))
                        .toList(),
                page,
                total);
    }

    public List<AttemptSummary> attempts(ModuleRevision revision, PersonId person) {
        requireEnrolled(revision, person);
        return attempts.of(person, revision.module());
    }

    /// Gives one person of the module more attempts or time; it takes effect at once and stands in the trail.
    public void allow(Person instructor, AllowMore command) {
        ModuleRevision revision = module(instructor, command.module());
        requireEnrolled(revision, command.person());
        attempts.allow(command, instructor.id());
    }

    void requireEnrolled(ModuleRevision revision, PersonId person) {
        Number found = (Number) session.createNativeQuery(
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

    private Learner learner(Tuple row, QuizStanding quiz) {
        Instant lastActive = Columns.instant(row.get("last_active"));
        return new Learner(
                person(row),
                is(row, "completed")
                        ? LearningState.COMPLETED
                        : is(row, "started") ? LearningState.IN_PROGRESS : LearningState.NOT_STARTED,
                ((Number) row.get("lessons_read")).intValue(),
                row.get("lesson", String.class),
                lastActive,
                quiz,
                stuck(row, lastActive));
    }

    private Learner.@Nullable Stuck stuck(Tuple row, Instant lastActive) {
        if (is(row, "without_attempt")) {
            return new Learner.Stuck.NoAttemptLeft();
        }
        return is(row, "idle")
                ? new Learner.Stuck.Idle(
                        Duration.between(lastActive, clock.instant()).toDays())
                : null;
    }

    private NativeQuery<Tuple> listed(String select, ModuleRevision revision) {
        List<UUID> exhausted =
                attempts.exhausted(revision).stream().map(PersonId::value).toList();
        return session.createNativeQuery(LEARNERS + select, Tuple.class)
                .setParameter("module", revision.module().value())
                .setParameterList("exhausted", exhausted.isEmpty() ? List.of(NOBODY) : exhausted)
                .setParameter("idleSince", clock.instant().minus(IDLE));
    }

    private static PersonId person(Tuple row) {
        return new PersonId(row.get("person_id", UUID.class));
    }

    private static boolean is(Tuple row, String column) {
        return row.get(column) instanceof Boolean yes ? yes : ((Number) row.get(column)).intValue() != 0;
    }
}
