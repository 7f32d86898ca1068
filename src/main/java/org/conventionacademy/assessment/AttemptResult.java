package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;

/// The one result of an attempt.
///
/// @param scorePercent 0.00 to 100.00, with two decimals; [#passed] compares exactly this figure with the pass mark
/// @param passMark percent
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
        boolean passed) {}
