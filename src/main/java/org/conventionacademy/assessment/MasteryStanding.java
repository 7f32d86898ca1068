package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/// Where somebody stands with an obligation. Nothing else decides it; see docs/mastery.md.
public enum MasteryStanding {
    MASTERED,
    NOT_YET,
    /// Too few items to say.
    TOO_FEW;

    private static final int FEWEST_ITEMS = 2;
    private static final BigDecimal SHARE = new BigDecimal("0.8");

    /// Points are kept with four decimals: those of an item may be this much too low.
    private static final BigDecimal ROUNDED_AWAY = new BigDecimal("0.00005");

    /// @param points the sum of the points of those items, each at most 1
    static MasteryStanding of(int items, BigDecimal points) {
        if (items < FEWEST_ITEMS) {
            return TOO_FEW;
        }
        return enough(items, points) ? MASTERED : NOT_YET;
    }

    /// Whether so many points of so many items are what mastery asks for.
    static boolean enough(int items, BigDecimal points) {
        BigDecimal most = BigDecimal.valueOf(items);
        BigDecimal earned = points.add(ROUNDED_AWAY.multiply(most));
        return earned.compareTo(SHARE.multiply(most)) >= 0;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
