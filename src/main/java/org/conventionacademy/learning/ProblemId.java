package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

/// A problem that somebody reported.
public record ProblemId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProblemId {}

    /// @throws Problem NOT_FOUND when the text is no identifier: there is no such report
    public static ProblemId parse(String text) {
        return new ProblemId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
