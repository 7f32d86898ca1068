package org.conventionacademy.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// A module completed: the fact as it was recorded.
///
/// @param number what the printed page shows and a reader may quote
/// @param organisation the person's as it was then
/// @param score percent with two decimals
public record Completion(
        UUID id,
        String number,
        PersonId person,
        ModuleId module,
        RevisionId revision,
        @Nullable String organisation,
        Lang language,
        BigDecimal score,
        Instant completedAt) {}
