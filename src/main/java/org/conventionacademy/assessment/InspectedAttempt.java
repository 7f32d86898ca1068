package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// An attempt as those see it who look into a complaint.
///
/// @param revision that the attempt asks from
/// @param questions in the order they are asked
/// @param given to the person for this quiz, also after the attempt
/// @param ended by whom of the staff and why; null where it ended otherwise
public record InspectedAttempt(
        AttemptSummary attempt,
        ModuleRevision revision,
        List<Question> questions,
        List<Allowance> given,
        @Nullable Ended ended) {
    public record Ended(PersonId by, String reason) {}
}
