package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What results that were marked anew do to a completion.
public enum CompletionEffect {
    NONE,
    GAINED,
    LOST,
    /// It stands, with another score.
    RESCORED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
