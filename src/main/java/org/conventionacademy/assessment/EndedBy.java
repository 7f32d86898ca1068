package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Who or what ended an attempt.
public enum EndedBy {
    PERSON,
    DEADLINE,
    /// An instructor or an administrator.
    STAFF;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
