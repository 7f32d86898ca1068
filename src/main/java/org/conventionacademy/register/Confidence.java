package org.conventionacademy.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How sure we are that a statement renders the certified text, the surest first.
public enum Confidence {
    VERIFIED,
    HIGH,
    MEDIUM,
    LOW;

    @JsonCreator
    public static Confidence of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// The word in files, addresses and message keys.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a question's key may turn on a paragraph number or a figure of such a statement.
    public boolean bearsFigures() {
        return this == VERIFIED || this == HIGH;
    }

    public Confidence least(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
