package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Problem;

/// A correction of a key, from its first draft on.
public record CorrectionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CorrectionId {}

    /// @throws Problem NOT_FOUND when the text is no identifier: there is no such correction
    public static CorrectionId parse(String text) {
        return new CorrectionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
