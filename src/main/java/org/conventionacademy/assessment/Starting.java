package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Dates;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;

/// One transaction of starting an attempt.
@ApplicationScoped
class Starting {
    private final AttemptRows attempts;
    private final AllowanceRows allowances;
    private final Ending ending;
    private final Event<AttemptStarted> started;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom seeds = new SecureRandom();

    Starting(
            AttemptRows attempts,
            AllowanceRows allowances,
            Ending ending,
            Event<AttemptStarted> started,
            Clock clock,
            Ids ids) {
        this.attempts = attempts;
        this.allowances = allowances;
        this.ending = ending;
        this.started = started;
        this.clock = clock;
        this.ids = ids;
    }

    /// @return empty when another attempt was begun and ended at this very moment: look again
    Optional<AttemptId> start(PersonId person, ModuleRevision revision, Lang lang) {
        ModuleId module = revision.module();
        Instant now = clock.instant();
        Optional<AttemptRow> open = attempts.open(person, module);
        if (open.isPresent() && !open.get().due(now)) {
            return Optional.of(open.get().id());
        }
        open.ifPresent(row -> ending.endIfDue(row.id(), now));

        int used = attempts.used(person, module);
        int extra = allowances.attempts(List.of(person), List.of(module)).getOrDefault(new Taker(person, module), 0);
        if (used >= revision.quiz().attempts() + extra) {
            throw new Problem(ProblemType.NO_ATTEMPT_LEFT, null);
        }
        refuseTooEarly(person, revision, lang, now);
        AttemptRow attempt = fresh(person, revision, lang, used + 1, now);
        long seed = seeds.nextLong();
        Optional<AttemptId> id = attempts.insert(attempt, seed).map(AttemptRow::id);
        if (id.filter(attempt.id()::equals).isPresent()) {
            attempts.insertItems(attempt.id(), Draw.of(revision, seed));
            setDeadline(attempt, revision);
            started.fire(new AttemptStarted(attempt.id(), person, module, revision.id(), now));
        }
        return id;
    }

    /// An attempt that an instructor adds has to wait like any other.
    private void refuseTooEarly(PersonId person, ModuleRevision revision, Lang lang, Instant now) {
        attempts.lastEnd(person, revision.module())
                .map(end -> end.plus(revision.quiz().waiting()))
                .filter(now::isBefore)
                .ifPresent(from -> {
                    throw new Problem(ProblemType.TOO_EARLY, "assessment_problem_too_early", Dates.minute(lang, from))
                            .with("nextFrom", from);
                });
    }

    private void setDeadline(AttemptRow attempt, ModuleRevision revision) {
        Integer limit = revision.quiz().timeLimitMinutes();
        if (limit != null) {
            // Read after the attempt's row exists: an allowance given meanwhile either is seen here or sees the row.
            int extra = allowances.minutes(attempt.person(), attempt.module());
            Instant deadline = attempt.startedAt().plus(Duration.ofMinutes(limit + (long) extra));
            attempts.setDeadline(
                    attempt.id(), deadline, deadline.plus(attempt.late().open()));
        }
    }

    private AttemptRow fresh(PersonId person, ModuleRevision revision, Lang lang, int number, Instant now) {
        return new AttemptRow(
                new AttemptId(ids.next()),
                person,
                revision.module(),
                revision.id(),
                lang,
                number,
                1,
                AttemptState.OPEN,
                revision.quiz().passMark(),
                revision.quiz().late(),
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
