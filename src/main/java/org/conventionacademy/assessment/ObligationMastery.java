package org.conventionacademy.assessment;

import java.math.BigDecimal;
import org.conventionacademy.register.ObligationId;

/// What one person's first answers say of one obligation.
///
/// @param items how many questions on it they were scored on, each counted once
/// @param points the points of those first scored answers, at most 1 each
public record ObligationMastery(ObligationId obligation, int items, BigDecimal points, MasteryStanding standing) {
    static ObligationMastery of(ObligationId obligation, int items, BigDecimal points) {
        return new ObligationMastery(obligation, items, points, MasteryStanding.of(items, points));
    }

    /// Whether points were lost that mastery asks for, be it at a single item: there is something to read again.
    public boolean weak() {
        return !MasteryStanding.enough(items, points);
    }
}
