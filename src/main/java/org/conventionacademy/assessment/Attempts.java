package org.conventionacademy.assessment;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Audit;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;

/// Attempts at quizzes, from start to review. An attempt of somebody else is NOT_FOUND to everybody.
@ApplicationScoped
public class Attempts {
    private static final int START_TRIES = 3;

    private final AttemptRows attempts;
    private final AnswerRows answers;
    private final AllowanceRows allowances;
    private final Starting starting;
    private final Saving saving;
    private final Ending ending;
    private final AttemptKeys keys;
    private final Modules modules;
    private final CorrectionsInForce corrections;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    Attempts(
            AttemptRows attempts,
            AnswerRows answers,
            AllowanceRows allowances,
            Starting starting,
            Saving saving,
            Ending ending,
            AttemptKeys keys,
            Modules modules,
            CorrectionsInForce corrections,
            Transactions transactions,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.attempts = attempts;
        this.answers = answers;
        this.allowances = allowances;
        this.starting = starting;
        this.saving = saving;
        this.ending = ending;
        this.keys = keys;
        this.modules = modules;
        this.corrections = corrections;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /// Draws the questions of a new attempt, or answers with the one that is open.
    ///
    /// @throws Problem NO_ATTEMPT_LEFT; TOO_EARLY; NOT_FOUND when there is no such module
    public AttemptView start(PersonId person, ModuleId module, Lang lang) {
        ModuleRevision revision = modules.current(module).orElseThrow(Problem::notFound);
        for (int i = 0; i < START_TRIES; i++) {
            Optional<AttemptId> id = transactions.retried(() -> starting.start(person, revision, lang));
            if (id.isPresent()) {
                return attempt(id.get(), person, lang);
            }
        }
        throw Problem.busy();
    }

    /// The attempt in the language that it was begun in.
    public AttemptView attempt(AttemptId id, PersonId owner) {
        AttemptRow row = owned(id, owner);
        return view(row, row.lang());
    }

    public AttemptView attempt(AttemptId id, PersonId owner, Lang lang) {
        return view(owned(id, owner), lang);
    }

    public AttemptTime time(AttemptId id, PersonId owner) {
        AttemptRow row = owned(id, owner);
        Instant now = clock.instant();
        return new AttemptTime(row.state(), now, row.secondsLeft(now));
    }

    /// The keys for keeping answers to an attempt, open or ended, on its owner's device.
    public DeviceKeys device(AttemptId id, PersonId owner) {
        AttemptRow attempt =
                attempts.find(id).filter(row -> row.person().equals(owner)).orElseThrow(Problem::notFound);
        return new DeviceKeys(attempt.id(), keys.nameOnDevice(owner), keys.text(AttemptKeys.Purpose.JOURNAL, id));
    }

    /// What a device calls a person.
    public String nameOnDevice(PersonId person) {
        return keys.nameOnDevice(person);
    }

    /// Stores an answer. It returns once the answer is safe, whatever became of it: see [SaveReply#state].
    ///
    /// @throws Problem BAD_REQUEST when the answer does not fit the question, which changes nothing; BUSY
    public SaveReply save(AttemptId id, PersonId owner, SaveAnswer answer) {
        Instant received = clock.instant();
        return transactions.retried(() -> saving.save(id, owner, answer, received));
    }

    /// The same for a plain form, whose client is the server.
    public SaveReply saveForm(
            AttemptId id, PersonId owner, QuestionRevisionId question, int seen, List<String> choice, boolean settles) {
        Instant received = clock.instant();
        return transactions.retried(() -> saving.saveForm(id, owner, question, seen, choice, settles, received));
    }

    /// Leaves a question of a quiz in sequence for the next one, for good. Where the question is not the one that the
    /// attempt has reached, it changes nothing: it may be said again.
    public void moveOn(AttemptId id, PersonId owner, int from) {
        AttemptRow attempt = owned(id, owner);
        boolean inSequence = modules.revision(attempt.revision()).quiz().inSequence();
        if (inSequence && from < attempts.items(id).size()) {
            transactions.retried(() -> {
                attempts.moveOn(id, owner, from);
                return from;
            });
        }
    }

    /// Ends the attempt and grades it; said again, it answers with the same result.
    ///
    /// @throws Problem CONFLICT with `missing` when a named save is neither held nor given. What was
    ///     given is stored even so, and the attempt goes on.
    public AttemptResult submit(AttemptId id, PersonId owner, SubmitAttempt command) {
        Instant received = clock.instant();
        return switch (transactions.retried(() -> saving.submit(id, owner, command, received))) {
            case Saving.Outcome.Ended(AttemptResult result) -> result;
            case Saving.Outcome.Refused(List<SaveNumber> missing) ->
                throw Problem.conflict("assessment_problem_missing", missing.size())
                        .with("missing", missing);
        };
    }

    /// Ends somebody's attempt as an instructor or an administrator. The caller has checked that they may.
    public AttemptResult end(AttemptId id, PersonId by, String reason) {
        Reason.check(reason);
        return transactions.retried(() -> {
            if (ending.end(id, EndedBy.STAFF, clock.instant())) {
                audit.append(by.value(), "attempt-ended", "attempt:" + id, reason.strip(), Map.of());
            }
            return attempts.find(id).orElseThrow(Problem::notFound).result();
        });
    }

    /// Ends every attempt whose time is over, at most so many; it may run anywhere, at any time.
    ///
    /// @return how many it found
    int endDue(int most) {
        Instant now = clock.instant();
        List<AttemptId> due = attempts.due(now, most);
        due.forEach(id -> endOrLog(id, now));
        return due.size();
    }

    /// One attempt that cannot be ended holds up no other.
    private void endOrLog(AttemptId id, Instant now) {
        try {
            transactions.retried(() -> ending.endIfDue(id, now));
        } catch (RuntimeException e) {
            Log.errorf(e, "Attempt %s is due and could not be ended", id);
        }
    }

    /// As much of a graded attempt as its quiz lets its owner see by now.
    ///
    /// @throws Problem CONFLICT while the attempt is open
    public AttemptReview review(AttemptId id, PersonId owner, Lang lang) {
        AttemptRow row = owned(id, owner);
        if (row.open()) {
            throw Problem.conflict("assessment_problem_review_open");
        }
        ModuleRevision revision = corrections.keyed(modules.revision(row.revision()));
        List<AttemptRows.Item> items = attempts.items(id);
        return Views.review(row, revision, items, answers.current(id), lang)
                .showing(
                        revision.quiz()
                                .review()
                                .shown(standing(owner, row.module()).settled()),
                        items.stream()
                                .collect(Collectors.toMap(AttemptRows.Item::position, AttemptRows.Item::options)));
    }

    /// @throws Problem NOT_FOUND when there is no such module
    public QuizStanding standing(PersonId person, ModuleId module) {
        QuizStanding standing = standings(person, List.of(module)).get(module);
        if (standing == null) {
            throw Problem.notFound();
        }
        return standing;
    }

    /// The standings of one person in several modules, with a fixed number of queries. A module that does not exist has
    /// none.
    public Map<ModuleId, QuizStanding> standings(PersonId person, Collection<ModuleId> wanted) {
        Map<ModuleId, QuizStanding> standings = new LinkedHashMap<>();
        standings(List.of(person), wanted).forEach((taker, standing) -> standings.put(taker.module(), standing));
        return standings;
    }

    /// The standings of several people in one module, with a fixed number of queries.
    ///
    /// @throws Problem NOT_FOUND when there is no such module
    public Map<PersonId, QuizStanding> standings(Collection<PersonId> people, ModuleId module) {
        if (modules.current(module).isEmpty()) {
            throw Problem.notFound();
        }
        Map<PersonId, QuizStanding> standings = new LinkedHashMap<>();
        standings(people, List.of(module)).forEach((taker, standing) -> standings.put(taker.person(), standing));
        return standings;
    }

    private Map<Taker, QuizStanding> standings(Collection<PersonId> people, Collection<ModuleId> wanted) {
        if (people.isEmpty() || wanted.isEmpty()) {
            return Map.of();
        }
        Map<Taker, List<AttemptRow>> rows =
                settled(people, wanted).stream().collect(Collectors.groupingBy(AttemptRow::taker));
        Map<Taker, Integer> extra = allowances.attempts(people, wanted);
        Map<Taker, QuizStanding> standings = new LinkedHashMap<>();
        for (ModuleId module : wanted) {
            modules.current(module).ifPresent(revision -> {
                for (PersonId person : people) {
                    Taker taker = new Taker(person, module);
                    standings.put(
                            taker,
                            Views.standing(
                                    revision,
                                    rows.getOrDefault(taker, List.of()),
                                    extra.getOrDefault(taker, 0),
                                    clock.instant()));
                }
            });
        }
        return standings;
    }

    /// Who has neither passed the quiz nor an attempt left.
    public List<PersonId> exhausted(ModuleRevision revision) {
        return attempts.exhausted(revision.module(), revision.quiz().attempts());
    }

    /// Somebody's attempts of a quiz, the newest first.
    public List<AttemptSummary> of(PersonId person, ModuleId module) {
        if (modules.current(module).isEmpty()) {
            throw Problem.notFound();
        }
        return of(person, List.of(module)).getOrDefault(module, List.of());
    }

    /// Somebody's attempts of several quizzes, the newest first, with a fixed number of queries.
    public Map<ModuleId, List<AttemptSummary>> of(PersonId person, Collection<ModuleId> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : settled(List.of(person), wanted).reversed().stream()
                        .map(AttemptRow::summary)
                        .collect(Collectors.groupingBy(AttemptSummary::module));
    }

    /// Gives one person more attempts or more time. The caller has checked that they may.
    public void allow(AllowMore command, PersonId by) {
        if (modules.current(command.module()).isEmpty()) {
            throw Problem.notFound();
        }
        transactions.retried(() -> {
            allowances.insert(ids.next(), command, by, clock.instant());
            if (command.minutes() > 0) {
                attempts.lengthenOpen(command.person(), command.module(), command.minutes());
            }
            audit.append(
                    by.value(),
                    "attempt-allowed",
                    "person:" + command.person(),
                    command.reason(),
                    Map.of(
                            "module", command.module().value(),
                            "attempts", command.attempts(),
                            "minutes", command.minutes()));
            return command;
        });
    }

    private AttemptView view(AttemptRow row, Lang lang) {
        ModuleRevision revision = modules.revision(row.revision());
        AttemptId id = row.id();
        return Views.attempt(row, revision, attempts.items(id), answers.given(id), lang, clock.instant());
    }

    AttemptRow owned(AttemptId id, PersonId owner) {
        AttemptRow row =
                attempts.find(id).filter(found -> found.person().equals(owner)).orElseThrow(Problem::notFound);
        if (!row.due(clock.instant())) {
            return row;
        }
        endIfDue(row);
        return attempts.find(id).orElseThrow(Problem::notFound);
    }

    private List<AttemptRow> settled(Collection<PersonId> people, Collection<ModuleId> wanted) {
        List<AttemptRow> rows = attempts.of(people, wanted);
        List<AttemptRow> due =
                rows.stream().filter(row -> row.due(clock.instant())).toList();
        if (due.isEmpty()) {
            return rows;
        }
        due.forEach(row -> endOrLog(row.id(), clock.instant()));
        return attempts.of(people, wanted);
    }

    private void endIfDue(AttemptRow row) {
        transactions.retried(() -> ending.endIfDue(row.id(), clock.instant()));
    }
}
