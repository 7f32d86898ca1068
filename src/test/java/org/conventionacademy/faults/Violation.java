package org.conventionacademy.faults;

import java.util.UUID;

/// A broken promise.
record Violation(Kind kind, UUID attempt, String what) {
    enum Kind {
        /// An attempt that was told to be open is not there, or is another's, or asks something else.
        LOST_ATTEMPT,
        /// A save that was told to be stored is not there, or says something else.
        LOST_ANSWER,
        /// A save stands in another state than it was told, or than the rules give.
        WRONG_STATE,
        /// An answer that nobody gave.
        INVENTED_ANSWER,
        /// Another answer counts than the newest one.
        STALE_ANSWER,
        /// An attempt with two results.
        TWO_RESULTS,
        /// A result that grading the stored answers does not give.
        WRONG_RESULT,
        /// Two attempts open at once, or one still open after its end.
        OPEN_ATTEMPT
    }

    @Override
    public String toString() {
        return "%s  attempt %s: %s".formatted(kind, attempt, what);
    }
}
