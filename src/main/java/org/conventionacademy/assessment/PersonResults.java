package org.conventionacademy.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.conventionacademy.identity.PersonId;

/// What a correction does to somebody's ended attempts of one quiz.
///
/// @param before in the order in which they were begun
/// @param after the same attempts; those that the correction does not touch are as before
public record PersonResults(PersonId person, List<AttemptResult> before, List<AttemptResult> after) {
    public record Change(AttemptResult before, AttemptResult after) {}

    public List<Change> changes() {
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).sameAs(after.get(i)))
                .mapToObj(i -> new Change(before.get(i), after.get(i)))
                .toList();
    }
}
