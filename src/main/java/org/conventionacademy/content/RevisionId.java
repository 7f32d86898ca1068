package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

/// An immutable revision of a module.
public record RevisionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RevisionId {}

    /// @throws Problem NOT_FOUND when the text is no identifier: there is no such revision
    public static RevisionId parse(String text) {
        return new RevisionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
