package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.conventionacademy.platform.Problem;

/// Where an answer was typed: a random id per browser profile.
public record ClientId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /// The client of a plain form, which is the server itself.
    static final ClientId FORM = new ClientId("form");

    /// @throws Problem BAD_REQUEST when it is not 1 to 64 letters, digits and hyphens
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClientId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw Problem.badRequest("assessment_problem_client");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
