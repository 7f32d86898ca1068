package org.conventionacademy.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a client says of the time at which an answer was typed. It never refuses an answer: what cannot be is taken as
/// not said.
///
/// @param contact the time that the server gave in its last reply before
/// @param elapsed from then on, by a clock that nobody can set
/// @param clock what the device's own clock showed; kept, and never used
public record Typed(
        @Nullable Instant contact,
        @Nullable Duration elapsed,
        @Nullable String clock) {
    static final Typed UNSAID = new Typed(null, null, null);

    private static final Duration LONGEST = Duration.ofDays(30);
    /// How far the clocks of two servers may be apart.
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final Pattern CLOCK = Pattern.compile("[0-9A-Za-z:.+-]{1,40}");

    public Typed {
        boolean said = elapsed != null && !elapsed.isNegative() && elapsed.compareTo(LONGEST) <= 0;
        elapsed = said ? elapsed : null;
        clock = clock != null && CLOCK.matcher(clock).matches() ? clock : null;
    }

    /// When it was typed, or null when that is not said or cannot be: the contact lies between the start and now.
    @Nullable
    Instant at(Instant started, Instant received) {
        if (contact == null
                || elapsed == null
                || contact.isBefore(started.minus(SLACK))
                || contact.isAfter(received.plus(SLACK))) {
            return null;
        }
        Instant typed = contact.plus(elapsed);
        return typed.isAfter(received.plus(SLACK)) ? null : typed;
    }
}
