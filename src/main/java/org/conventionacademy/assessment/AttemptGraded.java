package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;

/// Told once per attempt, inside the transaction that ends it.
///
/// @param lang the language that the attempt was begun in
/// @param at when it ended
public record AttemptGraded(
        AttemptId attempt,
        PersonId person,
        ModuleId module,
        RevisionId revision,
        Lang lang,
        BigDecimal scorePercent,
        boolean passed,
        Instant at) {}
