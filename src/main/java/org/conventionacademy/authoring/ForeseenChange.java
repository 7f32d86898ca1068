package org.conventionacademy.authoring;

import java.math.BigDecimal;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.CompletionEffect;

/// An attempt whose result changes.
public record ForeseenChange(
        AttemptId attempt,
        PersonId person,
        BigDecimal percentBefore,
        boolean passedBefore,
        BigDecimal percentAfter,
        boolean passedAfter,
        CompletionEffect completion) {}
