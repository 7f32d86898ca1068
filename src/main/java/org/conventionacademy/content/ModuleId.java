package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.conventionacademy.platform.Problem;

/// The stable id of a module, such as `network-24-7`.
public record ModuleId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModuleId {}

    /// @throws Problem NOT_FOUND when the text has not the shape of one: there is no such module
    public static ModuleId parse(String text) {
        if (!text.matches(ContentShapes.SLUG_PATTERN)) {
            throw Problem.notFound();
        }
        return new ModuleId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
