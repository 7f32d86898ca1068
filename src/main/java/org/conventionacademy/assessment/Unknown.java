package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why a statistic has no value.
public enum Unknown {
    /// Fewer than 30 persons.
    TOO_FEW,
    /// Not everybody was asked the same questions.
    RANDOM_DRAW,
    /// Everybody has the same points, or there is but one question.
    NO_SPREAD;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
