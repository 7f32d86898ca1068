package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum AttemptState {
    OPEN,
    GRADED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
