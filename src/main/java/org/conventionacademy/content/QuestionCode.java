package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The stable id of a question within its module, whatever its revision.
public record QuestionCode(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionCode {}

    @Override
    public String toString() {
        return value;
    }
}
