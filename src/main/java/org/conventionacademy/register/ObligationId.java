package org.conventionacademy.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stable id of an obligation, such as `A41.1`.
public record ObligationId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("A([0-9]{1,3})\\.[0-9A-Za-z.-]{1,24}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ObligationId {}

    /// The number of its article, 0 where the id is no obligation's at all.
    public int article() {
        Matcher matcher = SHAPE.matcher(value);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
