package org.conventionacademy.assessment;

import java.util.Collection;
import java.util.List;

/// The end of an attempt by the person themselves.
///
/// @param unacknowledged answers that the client has no reply for; stored first, even when the submission is refused
/// @param named saves that the client holds to have been sent: one that is unknown refuses the submission
/// @param without saves refused for good, which the person has agreed to submit without
public record SubmitAttempt(List<SaveAnswer> unacknowledged, List<SaveNumber> named, List<SaveNumber> without) {
    /// What a form without script says: nothing but the end.
    public static final SubmitAttempt PLAIN = new SubmitAttempt(List.of(), List.of(), List.of());

    public SubmitAttempt {
        unacknowledged = List.copyOf(unacknowledged);
        named = List.copyOf(named);
        without = List.copyOf(without);
    }

    List<SaveNumber> missingFrom(Collection<SaveNumber> held) {
        return named.stream()
                .filter(number -> !held.contains(number) && !without.contains(number))
                .distinct()
                .toList();
    }
}
