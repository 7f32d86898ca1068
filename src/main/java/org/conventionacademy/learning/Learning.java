package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.AttemptGraded;
import org.conventionacademy.assessment.AttemptStarted;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.QuizStanding;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.platform.Transactions;
import org.jspecify.annotations.Nullable;

/// A person's way through modules: enrolling, reading, and where they stand.
@ApplicationScoped
public class Learning {
    private final Modules modules;
    private final Attempts attempts;
    private final People people;
    private final LearningRows rows;
    private final Completions completions;
    private final Transactions transactions;
    private final Clock clock;

    Learning(
            Modules modules,
            Attempts attempts,
            People people,
            LearningRows rows,
            Completions completions,
            Transactions transactions,
            Clock clock) {
        this.modules = modules;
        this.attempts = attempts;
        this.people = people;
        this.rows = rows;
        this.completions = completions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND when the module is unknown
    public ModuleProgress module(PersonId person, ModuleId module) {
        ModuleRevision revision = current(module);
        return progress(
                revision,
                Enrolment.openOf(rows.enrolments(person), module),
                rows.lessons(person, module),
                attempts.standing(person, module),
                completions.of(person, module));
    }

    /// Where the person stands in every module offered and in every one they began, with a fixed number of queries.
    public List<ModuleProgress> modules(PersonId person) {
        List<Enrolment> enrolments = rows.enrolments(person);
        Set<ModuleId> wanted = new LinkedHashSet<>();
        modules.published().forEach(revision -> wanted.add(revision.module()));
        enrolments.forEach(enrolment -> wanted.add(enrolment.module()));
        return modules(person, enrolments, wanted);
    }

    /// The same for every module that the person ever enrolled for, also one that they left.
    public List<ModuleProgress> begun(PersonId person) {
        return modules(person, rows.enrolments(person), rows.everEnrolled(person));
    }

    private List<ModuleProgress> modules(PersonId person, List<Enrolment> enrolments, Collection<ModuleId> wanted) {
        Map<ModuleId, ModuleRevision> shown = new LinkedHashMap<>();
        wanted.forEach(module -> modules.current(module).ifPresent(revision -> shown.put(module, revision)));
        Map<ModuleId, List<LessonRow>> lessons =
                rows.lessons(person).stream().collect(Collectors.groupingBy(LessonRow::module));
        Map<ModuleId, QuizStanding> standings = attempts.standings(person, shown.keySet());
        Map<ModuleId, Completion> completed = completions.of(person).stream()
                .collect(Collectors.toMap(Completion::module, Function.identity(), (a, b) -> b));
        List<ModuleProgress> all = new ArrayList<>();
        for (ModuleRevision revision : shown.values()) {
            ModuleId module = revision.module();
            all.add(progress(
                    revision,
                    Enrolment.openOf(enrolments, module),
                    lessons.getOrDefault(module, List.of()),
                    Objects.requireNonNull(standings.get(module)),
                    Optional.ofNullable(completed.get(module))));
        }
        return all;
    }

    /// What the person touched last, if something of it is left to do.
    public Optional<ModuleProgress> current(List<ModuleProgress> all) {
        return all.stream()
                .filter(progress -> progress.enrolled() && progress.completion() == null)
                .max(Comparator.comparing(progress -> progress.lessons().values().stream()
                        .map(LessonProgress::updatedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)));
    }

    public void enrol(Person person, ModuleId module, Lang readIn) {
        ModuleRevision revision = settled(person.id(), module);
        transactions.run(() -> {
            enrolled(person, revision, readIn);
            evaluate(person.id(), module);
        });
    }

    /// @throws Problem CONFLICT when the module is completed: a completion stays
    public void withdraw(PersonId person, ModuleId module) {
        boolean withdrawn = transactions.retried(() -> {
            if (rows.lockOpen(person, module).isPresent()
                    && completions.of(person, module).isPresent()) {
                throw Problem.conflict("learning_leave_completed");
            }
            return rows.withdraw(person, module);
        });
        if (!withdrawn) {
            throw Problem.notFound();
        }
    }

    /// Opens a lesson: enrols who was not, and remembers it as the place to go on. It writes only what is new.
    ///
    /// Staff are not enrolled by looking, so that no report counts them: they start a module by [#enrol].
    public ModuleProgress open(Person person, ModuleId module, LessonId lesson, Lang readIn) {
        ModuleProgress progress = module(person.id(), module);
        Lesson opened = progress.revision().lesson(lesson).orElseThrow(Problem::notFound);
        boolean begun = progress.enrolled() && progress.state() != LearningState.NOT_STARTED;
        boolean asBefore = begun && progress.last().filter(lesson::equals).isPresent();
        if (asBefore || (!progress.enrolled() && person.staff())) {
            return progress;
        }
        transactions.run(() -> {
            if (!begun) {
                enrolled(person, progress.revision(), readIn);
                rows.start(person.id(), module);
            }
            rows.upsert(person.id(), module, opened.id(), progress.revision().id(), new UpdateProgress(null, null));
        });
        return begun ? progress.opened(lesson, clock.instant()) : module(person.id(), module);
    }

    /// Keeps how far a reader is. Marking the last lesson as read may complete the module.
    public void update(Person person, ModuleId module, LessonId lesson, UpdateProgress update, Lang readIn) {
        ModuleRevision revision = update.read() == null ? current(module) : settled(person.id(), module);
        if (revision.lesson(lesson).isEmpty()) {
            throw Problem.notFound();
        }
        transactions.run(() -> {
            rows.upsert(person.id(), module, lesson, revision.id(), update);
            if (update.read() != null) {
                enrolled(person, revision, readIn);
                rows.start(person.id(), module);
                evaluate(person.id(), module);
            }
        });
    }

    /// Whether everything is done, and if so the completion, once. The lock makes two last steps at the same moment
    /// wait for each other: without it neither would see the other's.
    void evaluate(PersonId person, ModuleId module) {
        evaluate(person, module, null, null);
    }

    /// @param metAt when the last condition was met, where that is not now
    /// @param reason why it is judged again; null where it is not
    void evaluate(PersonId person, ModuleId module, @Nullable Instant metAt, @Nullable String reason) {
        rows.lockOpen(person, module).ifPresent(enrolment -> {
            ModuleProgress progress = module(person, module);
            if (progress.completion() == null
                    && progress.lessonsLeft() == 0
                    && progress.quiz().passed()) {
                completions.record(enrolment, progress, metAt, reason);
            }
        });
    }

    /// Who of them would have completed the module as soon as they passed its quiz.
    Set<PersonId> ready(List<PersonId> people, ModuleId module) {
        if (people.isEmpty()) {
            return Set.of();
        }
        ModuleRevision revision = current(module);
        Map<PersonId, QuizStanding> standings = attempts.standings(people, module);
        Map<PersonId, Enrolment> enrolments = rows.openEnrolments(people, module);
        Map<PersonId, List<LessonRow>> lessons = rows.lessons(people, module);
        return enrolments.values().stream()
                .filter(enrolment -> {
                    PersonId person = enrolment.person();
                    QuizStanding quiz = Objects.requireNonNull(standings.get(person));
                    return progress(
                                            revision,
                                            Optional.of(enrolment),
                                            lessons.getOrDefault(person, List.of()),
                                            quiz,
                                            Optional.empty())
                                    .lessonsLeft()
                            == 0;
                })
                .map(Enrolment::person)
                .collect(Collectors.toSet());
    }

    void attemptStarts(@Observes AttemptStarted started) {
        ModuleProgress progress = module(started.person(), started.module());
        if (!progress.enrolled() || progress.lessonsLeft() > 0) {
            throw new Problem(ProblemType.LOCKED, "learning_quiz_locked", progress.lessonsLeft());
        }
        rows.quizActive(started.person(), started.module(), started.at());
    }

    void attemptGraded(@Observes AttemptGraded graded) {
        rows.quizActive(graded.person(), graded.module(), graded.at());
        if (graded.passed()) {
            evaluate(graded.person(), graded.module());
        }
    }

    private ModuleRevision current(ModuleId module) {
        return modules.current(module).orElseThrow(Problem::notFound);
    }

    /// Ends an attempt whose time is over in a transaction of its own, before ours holds what that one needs.
    private ModuleRevision settled(PersonId person, ModuleId module) {
        attempts.standing(person, module);
        return current(module);
    }

    private void enrolled(Person person, ModuleRevision revision, Lang readIn) {
        if (Enrolment.openOf(rows.enrolments(person.id()), revision.module()).isPresent()) {
            return;
        }
        if (revision.retired()) {
            throw new Problem(ProblemType.GONE, "learning_module_retired");
        }
        people.keep(person);
        rows.enrol(person.id(), revision, people.profile(person.id()), readIn);
    }

    private ModuleProgress progress(
            ModuleRevision revision,
            Optional<Enrolment> enrolment,
            List<LessonRow> lessonRows,
            QuizStanding quiz,
            Optional<Completion> completion) {
        Map<LessonId, LessonProgress> lessons = new LinkedHashMap<>();
        for (LessonRow row : lessonRows) {
            revision.lesson(row.lesson())
                    .ifPresent(lesson -> lessons.put(
                            lesson.id(),
                            new LessonProgress(
                                    lesson.id(),
                                    row.revision(),
                                    row.place(),
                                    row.readAt(),
                                    row.updatedAt(),
                                    completion.isEmpty() && row.readAt() != null && changed(revision, lesson, row))));
        }
        LearningState state = completion.isPresent()
                ? LearningState.COMPLETED
                : enrolment.map(Enrolment::started).orElse(false)
                        ? LearningState.IN_PROGRESS
                        : LearningState.NOT_STARTED;
        return new ModuleProgress(revision, state, enrolment.isPresent(), lessons, quiz, completion.orElse(null));
    }

    /// A lesson counts as changed when its English text is no longer that of the revision in which it was read.
    private boolean changed(ModuleRevision revision, Lesson lesson, LessonRow row) {
        return !row.revision().equals(revision.id())
                && !modules.revision(row.revision())
                        .lesson(lesson.id())
                        .map(old -> old.text(Lang.EN)
                                .html()
                                .equals(lesson.text(Lang.EN).html()))
                        .orElse(false);
    }
}
