package org.conventionacademy.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an attempt stands by the server's clock.
///
/// @param secondsLeft null where there is no deadline; 0 once it has passed
public record AttemptTime(
        AttemptState state, Instant serverTime, @Nullable Long secondsLeft) {}
