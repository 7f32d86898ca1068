package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// What came of a report.
public enum ProblemOutcome {
    CORRECTED,
    /// It was looked into, and what stands there is right.
    UNCHANGED;

    /// @throws Problem INVALID when there is no such outcome
    public static ProblemOutcome of(@Nullable String code) {
        return Stream.of(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("learning_answer_outcome_missing").with("field", "outcome"));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
