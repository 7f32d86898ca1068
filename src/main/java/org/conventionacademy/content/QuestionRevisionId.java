package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// An immutable revision of a question: a random id that says nothing about what the question holds.
public record QuestionRevisionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionRevisionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
