package org.conventionacademy.authoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a correction has come.
public enum CorrectionState {
    /// What it would change is being looked for.
    COUNTING,
    /// It waits to be confirmed or dropped.
    COUNTED,
    /// It is in force, and results are being marked anew.
    MARKING,
    DONE,
    DROPPED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean underWay() {
        return this == COUNTING || this == MARKING;
    }
}
