package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// In which order the questions of a quiz are answered.
public enum Navigation {
    /// In any, and again.
    FREE,
    /// One after the other, without a way back.
    SEQUENCE;

    @JsonCreator
    public static Navigation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
