package org.conventionacademy.assessment.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.question.Marks;
import org.jspecify.annotations.Nullable;

/// What the plain form of a question sends.
///
/// @param seen the version of the answer that it was typed over, 0 for none
/// @param settles whether it is one chosen of several that compete
/// @param target where its button goes
record AnswerForm(List<String> marks, int seen, boolean settles, String target) {
    static AnswerForm of(MultivaluedMap<String, String> fields) {
        String settle = fields.getFirst("settle");
        if (settle != null) {
            return new AnswerForm(Marks.read(settle.strip()), seen(fields), true, "save");
        }
        List<String> marks = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> {
            if (name.equals(ShownControl.CHOICE) || name.startsWith(ShownControl.CHOICE + ":")) {
                add(marks, value, value);
            } else if (name.startsWith(ShownControl.FILL)) {
                add(marks, value, name.substring(ShownControl.FILL.length()) + "=" + value);
            }
        }));
        String target = Objects.requireNonNullElse(fields.getFirst("go"), "next");
        return new AnswerForm(List.copyOf(marks), seen(fields), false, target);
    }

    private static void add(List<String> marks, @Nullable String value, String mark) {
        if (value != null && !value.isBlank()) {
            marks.add(mark);
        }
    }

    /// The form sends text: what is no number was typed over nothing.
    private static int seen(MultivaluedMap<String, String> fields) {
        String seen = fields.getFirst("seen");
        try {
            return seen == null || seen.isBlank() ? 0 : Integer.parseInt(seen.strip());
        } catch (NumberFormatException e) {
            throw new Problem(ProblemType.BAD_REQUEST, null);
        }
    }
}
