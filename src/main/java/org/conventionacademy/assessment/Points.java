package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What an answer earns of one point, as an exact fraction.
record Points(int earned, int of) {
    static final Points NONE = new Points(0, 1);
    static final Points FULL = new Points(1, 1);

    /// Rounded, for keeping and showing; the score is computed from the fractions.
    BigDecimal rounded() {
        return BigDecimal.valueOf(earned).divide(BigDecimal.valueOf(of), 4, RoundingMode.HALF_UP);
    }
}
