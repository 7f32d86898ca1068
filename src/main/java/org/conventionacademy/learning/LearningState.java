package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What has become of an enrolment.
public enum LearningState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    WITHDRAWN;

    @JsonCreator
    public static LearningState of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown state: " + code));
    }

    public static Optional<LearningState> find(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /// As addresses, files and the API write it, for example `in-progress`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
