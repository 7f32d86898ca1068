package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

/// An immutable revision of a question: a random id that says nothing about what the question holds.
public record QuestionRevisionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionRevisionId {}

    /// @throws Problem NOT_FOUND when the text is no identifier: there is no such question
    public static QuestionRevisionId parse(String text) {
        return new QuestionRevisionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
