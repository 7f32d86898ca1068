package org.conventionacademy.assessment;

import java.util.List;
import java.util.Objects;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Problem;

/// An answer on its way to the server.
///
/// @param seen the version of the answer that it was typed over, 0 for none
/// @param choice the marks of the answer; empty takes an answer back
/// @param settles chosen with all competing answers in view
public record SaveAnswer(
        QuestionRevisionId question, SaveNumber number, int seen, List<String> choice, boolean settles, Typed typed) {
    private static final int MOST = 50;

    /// An answer of which no more is said.
    public SaveAnswer(QuestionRevisionId question, SaveNumber number, int seen, List<String> choice) {
        this(question, number, seen, choice, false, Typed.UNSAID);
    }

    /// @throws Problem BAD_REQUEST when a part is missing or out of its range
    public SaveAnswer {
        if (question == null
                || choice == null
                || choice.size() > MOST
                || choice.stream().anyMatch(Objects::isNull)) {
            throw Problem.badRequest("assessment_problem_choice");
        }
        if (seen < 0) {
            throw Problem.badRequest("assessment_problem_seen");
        }
        choice = List.copyOf(choice);
    }

    SaveAnswer with(SaveNumber other) {
        return new SaveAnswer(question, other, seen, choice, settles, typed);
    }

    SaveAnswer with(List<String> canonical) {
        return new SaveAnswer(question, number, seen, canonical, settles, typed);
    }
}
