package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.conventionacademy.platform.Ids;

/// One person's way through a scenario.
public record ScenarioRunId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScenarioRunId {}

    /// @throws org.conventionacademy.platform.Problem NOT_FOUND when the text is no identifier
    public static ScenarioRunId parse(String text) {
        return new ScenarioRunId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
