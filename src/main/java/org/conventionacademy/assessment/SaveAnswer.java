package org.conventionacademy.assessment;

import java.util.List;
import java.util.Objects;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Problem;

/// An answer on its way to the server.
///
/// @param seen the version of the answer that it was typed over, 0 for none
/// @param choice ids of the options chosen; empty takes an answer back
public record SaveAnswer(QuestionRevisionId question, SaveNumber number, int seen, List<String> choice) {
    private static final int MOST = 50;

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
}
