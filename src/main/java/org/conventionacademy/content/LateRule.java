package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What becomes of an answer that arrives after the deadline.
public enum LateRule {
    /// Counted if received by the deadline and a minute.
    STRICT,
    /// There is no deadline.
    UNTIMED;

    @JsonCreator
    public static LateRule of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
