package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.conventionacademy.platform.Problem;

/// The stable id of a scenario, such as `hospital-ransomware`.
public record ScenarioId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScenarioId {}

    /// @throws Problem NOT_FOUND when the text has not the shape of one: there is no such scenario
    public static ScenarioId parse(String text) {
        if (!text.matches(ContentShapes.SLUG_PATTERN)) {
            throw Problem.notFound();
        }
        return new ScenarioId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
