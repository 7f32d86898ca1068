package org.conventionacademy.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.assessment.FormMarks;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.question.Marks;
import org.jspecify.annotations.Nullable;

/// What the plain form of a question sends. A script that has had all of it saved says `leave` to go on only.
///
/// @param seen the version of the answer that it was typed over, 0 for none
/// @param settles whether it is one chosen of several that compete
/// @param target where its button goes
record AnswerForm(List<String> marks, int seen, boolean settles, String target) {
    /// @param body as a browser sends a form
    /// @throws Problem BAD_REQUEST when it is none
    static AnswerForm of(String body) {
        Map<String, List<String>> fields = FormMarks.fields(body);
        String settle = first(fields, "settle");
        if (settle != null) {
            return new AnswerForm(Marks.read(settle.strip()), seen(fields), true, "save");
        }
        if (fields.containsKey("leave")) {
            return new AnswerForm(List.of(), 0, false, "next");
        }
        String target = Objects.requireNonNullElse(first(fields, "go"), "next");
        return new AnswerForm(FormMarks.of(fields), seen(fields), false, target);
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /// The form sends text: what is no number was typed over nothing.
    private static int seen(Map<String, List<String>> fields) {
        String seen = first(fields, "seen");
        try {
            return seen == null || seen.isBlank() ? 0 : Integer.parseInt(seen.strip());
        } catch (NumberFormatException e) {
            throw new Problem(ProblemType.BAD_REQUEST, null);
        }
    }
}
