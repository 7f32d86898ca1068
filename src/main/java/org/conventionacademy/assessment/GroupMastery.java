package org.conventionacademy.assessment;

import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// How many of a group have mastered an obligation.
///
/// @param people who have enough items of evidence
/// @param mastered null where the group is too small to say so without telling of single people
/// @param share null likewise
public record GroupMastery(
        ObligationId obligation,
        long people,
        @Nullable Long mastered,
        @Nullable Share share) {
    /// Of fewer people than this, no share is told.
    public static final int FEWEST_PEOPLE = 10;

    static GroupMastery of(ObligationId obligation, long people, long mastered) {
        return people < FEWEST_PEOPLE
                ? new GroupMastery(obligation, people, null, null)
                : new GroupMastery(obligation, people, mastered, Share.of(mastered, people));
    }
}
