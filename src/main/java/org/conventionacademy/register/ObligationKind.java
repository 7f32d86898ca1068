package org.conventionacademy.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How strongly an obligation binds: *shall*, *shall where something allows*, *may*.
public enum ObligationKind {
    MANDATORY,
    QUALIFIED,
    OPTIONAL;

    @JsonCreator
    public static ObligationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public static Optional<ObligationKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// The word in files, addresses and message keys.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
