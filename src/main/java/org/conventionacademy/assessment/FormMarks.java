package org.conventionacademy.assessment;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;

/// Marks in the form of a question by their fields: `choice` and `choice:<group>` hold marks, `fill:<part>` what was
/// written there.
public final class FormMarks {
    static final String CHOICE = "choice";
    static final String FILL = "fill:";

    private FormMarks() {}

    /// @param body as a browser sends a form
    /// @throws Problem BAD_REQUEST when it is none
    public static Map<String, List<String>> fields(String body) {
        try {
            return new QueryStringDecoder(body, false).parameters();
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemType.BAD_REQUEST, null);
        }
    }

    public static List<String> of(Map<String, List<String>> fields) {
        List<String> marks = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> {
            if (name.equals(CHOICE) || name.startsWith(CHOICE + ":")) {
                add(marks, value, value);
            } else if (name.startsWith(FILL)) {
                add(marks, value, name.substring(FILL.length()) + "=" + value);
            }
        }));
        return List.copyOf(marks);
    }

    private static void add(List<String> marks, String value, String mark) {
        if (!value.isBlank()) {
            marks.add(mark);
        }
    }
}
