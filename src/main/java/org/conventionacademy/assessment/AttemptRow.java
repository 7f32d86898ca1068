package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.conventionacademy.content.LateRule;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// A row of `assessment_attempt`, as it was when read.
record AttemptRow(
        AttemptId id,
        PersonId person,
        ModuleId module,
        RevisionId revision,
        Lang lang,
        int number,
        int reached,
        AttemptState state,
        int passMark,
        LateRule late,
        Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant closesAt,
        @Nullable Instant endedAt,
        @Nullable EndedBy endedBy,
        @Nullable BigDecimal scorePercent,
        @Nullable Boolean passed,
        @Nullable Instant remarkedAt) {
    Taker taker() {
        return new Taker(person, module);
    }

    boolean open() {
        return state == AttemptState.OPEN;
    }

    /// Whether an open attempt has to end.
    boolean due(Instant now) {
        return open() && closesAt != null && now.isAfter(closesAt);
    }

    /// Whether an answer that was received in time to be stored also counts.
    ///
    /// @param typed when it was typed; null when its client does not say, or says what cannot be
    boolean counts(Instant received, @Nullable Instant typed) {
        if (deadline == null || !received.isAfter(deadline.plus(LateRule.GRACE))) {
            return true;
        }
        return late == LateRule.HONOUR && typed != null && !typed.isAfter(deadline);
    }

    @Nullable
    Long secondsLeft(Instant now) {
        if (deadline == null) {
            return null;
        }
        return open() ? Math.max(0, Duration.between(now, deadline).toSeconds()) : Long.valueOf(0);
    }

    AttemptResult result() {
        if (endedAt == null || endedBy == null || scorePercent == null || passed == null) {
            throw new IllegalStateException("An open attempt has no result");
        }
        return new AttemptResult(
                id,
                module,
                revision,
                number,
                lang,
                startedAt,
                endedAt,
                endedBy,
                scorePercent,
                passMark,
                passed,
                remarkedAt);
    }

    /// When it ended; only an attempt that has ended has this.
    Instant ended() {
        return Objects.requireNonNull(endedAt, "An open attempt has not ended");
    }

    AttemptSummary summary() {
        return new AttemptSummary(
                id,
                person,
                module,
                revision,
                number,
                lang,
                state,
                startedAt,
                deadline,
                endedAt,
                endedBy,
                scorePercent,
                passMark,
                passed);
    }
}
