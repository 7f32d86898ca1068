package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What became of a save when it was received. It is never revised: the answer that counts is the one with the highest
/// version.
public enum SaveState {
    /// It became the answer.
    CURRENT,
    /// The same client had already sent a newer one.
    SUPERSEDED,
    /// Another client had changed the answer in the meantime; that one stays.
    COMPETING,
    /// The attempt had ended.
    LATE,
    /// The trainee had left the question for a later one.
    LEFT,
    /// Its number stood for another answer; the client takes a new number and sends again.
    REUSED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
