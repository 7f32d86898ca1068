package org.conventionacademy.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a State hands in to make use of a choice or to do a duty: a notice to the Secretary-General, or a reservation.
public enum ObligationStep {
    NOTICE,
    RESERVATION;

    @JsonCreator
    public static ObligationStep of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// The word in files and message keys.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
