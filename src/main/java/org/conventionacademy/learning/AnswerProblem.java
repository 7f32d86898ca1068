package org.conventionacademy.learning;

import java.util.regex.Pattern;
import org.conventionacademy.platform.FormText;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Answers a report, which closes it.
///
/// @param text 1 to 2000 characters
public record AnswerProblem(ProblemId problem, ProblemOutcome outcome, String text) {
    public static final int LONGEST = 2000;

    private static final Pattern NOTHING_TO_READ = Pattern.compile("[\\p{Z}\\p{C}]*");

    /// @throws Problem INVALID when a part is missing or out of its range
    public AnswerProblem {
        if (NOTHING_TO_READ.matcher(text).matches()) {
            throw Problem.invalid("learning_answer_missing").with("field", "text");
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid("learning_problem_too_long").with("field", "text");
        }
    }

    /// As a form or a program sent it.
    public static AnswerProblem of(ProblemId problem, @Nullable String outcome, @Nullable String text) {
        return new AnswerProblem(problem, ProblemOutcome.of(outcome), FormText.of(text));
    }
}
