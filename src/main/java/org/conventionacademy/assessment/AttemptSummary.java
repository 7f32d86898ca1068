package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// One attempt in a list. What an end brings is null while the attempt is open.
public record AttemptSummary(
        AttemptId id,
        PersonId person,
        ModuleId module,
        RevisionId revision,
        int number,
        Lang lang,
        AttemptState state,
        Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant endedAt,
        @Nullable EndedBy endedBy,
        @Nullable BigDecimal scorePercent,
        int passMark,
        @Nullable Boolean passed) {}
