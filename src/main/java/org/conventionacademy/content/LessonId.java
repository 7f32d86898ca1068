package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.conventionacademy.platform.Problem;

/// The stable id of a lesson within its module.
public record LessonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LessonId {}

    /// @throws Problem NOT_FOUND when the text has not the shape of one: there is no such lesson
    public static LessonId parse(String text) {
        if (!text.matches(ContentShapes.SLUG_PATTERN)) {
            throw Problem.notFound();
        }
        return new LessonId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
