package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// The one result of an attempt.
///
/// @param scorePercent 0.00 to 100.00, with two decimals; [#passed] compares exactly this figure with the pass mark
/// @param passMark percent
/// @param remarkedAt when a correction last changed the result; null where none did
public record AttemptResult(
        AttemptId id,
        ModuleId module,
        RevisionId revision,
        int number,
        Lang lang,
        Instant startedAt,
        Instant endedAt,
        EndedBy endedBy,
        BigDecimal scorePercent,
        int passMark,
        boolean passed,
        @Nullable Instant remarkedAt) {
    AttemptResult marked(BigDecimal percent, boolean passes, @Nullable Instant at) {
        return new AttemptResult(
                id, module, revision, number, lang, startedAt, endedAt, endedBy, percent, passMark, passes, at);
    }

    boolean sameAs(AttemptResult other) {
        return scorePercent.compareTo(other.scorePercent) == 0 && passed == other.passed;
    }
}
