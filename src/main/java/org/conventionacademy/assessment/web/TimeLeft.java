package org.conventionacademy.assessment.web;

import org.conventionacademy.assessment.AttemptView;
import org.jspecify.annotations.Nullable;

/// The time left as a page tells it.
///
/// @param minutes begun minutes count; 0 when the time is over
/// @param warn whether there are five minutes or less
public record TimeLeft(long seconds, long minutes, boolean warn) {
    private static final long WARN_BELOW = 300;

    static @Nullable TimeLeft of(AttemptView attempt) {
        Long seconds = attempt.secondsLeft();
        return seconds == null ? null : new TimeLeft(seconds, (seconds + 59) / 60, seconds <= WARN_BELOW);
    }
}
