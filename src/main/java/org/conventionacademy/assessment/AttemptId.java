package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

public record AttemptId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttemptId {}

    /// @throws Problem NOT_FOUND when the text is no identifier: there is no such attempt
    public static AttemptId parse(String text) {
        return new AttemptId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
