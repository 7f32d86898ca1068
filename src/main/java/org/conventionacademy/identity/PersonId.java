package org.conventionacademy.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

/// A person, by the subject of their account. It carries no name.
public record PersonId(@JsonValue UUID value) {
    @JsonCreator
    public PersonId {}

    /// @throws Problem NOT_FOUND when the text is no identifier: nobody has it
    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
