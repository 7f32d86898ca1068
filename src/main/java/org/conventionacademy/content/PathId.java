package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.conventionacademy.platform.Problem;

/// The stable id of a path, such as `contact-point`.
public record PathId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PathId {}

    /// @throws Problem NOT_FOUND when the text has not the shape of one: there is no such path
    public static PathId parse(String text) {
        if (!text.matches(ContentShapes.SLUG_PATTERN)) {
            throw Problem.notFound();
        }
        return new PathId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
