package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.conventionacademy.assessment.QuizStanding;
import org.conventionacademy.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// A person enrolled in a module, as its instructor sees them.
///
/// @param lesson the lesson touched last, null when none was opened
/// @param lastActive when they last read or began
/// @param stuck why they do not get on, null when they do
public record Learner(
        PersonId person,
        LearningState state,
        int lessonsRead,
        @Nullable String lesson,
        Instant lastActive,
        QuizStanding quiz,
        @Nullable Stuck stuck) {
    /// Why somebody does not get on.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Stuck.NoAttemptLeft.class, name = "no-attempt-left"),
        @JsonSubTypes.Type(value = Stuck.Idle.class, name = "idle")
    })
    public sealed interface Stuck {
        record NoAttemptLeft() implements Stuck {}

        record Idle(long days) implements Stuck {}
    }
}
