package org.conventionacademy.faults;

import java.util.Locale;

/// What became of a save, in the words of the API.
enum State {
    CURRENT,
    SUPERSEDED,
    COMPETING,
    LATE,
    REUSED;

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
