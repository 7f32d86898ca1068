package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// A person's first attempt of a quiz, graded, for statistics: it does not say whose it is.
record FirstAttempt(RevisionId revision, Lang lang, List<Response> responses) {
    /// Points are kept with four decimals; counted in these, they add up exactly.
    static final int FULL = 10_000;

    /// @param points of [#FULL]
    /// @param marks of the answer that was graded; none where the question was left out
    /// @param seconds that the answer took; null where nobody can say
    record Response(
            QuestionRevisionId question,
            int points,
            List<String> marks,
            @Nullable Integer seconds) {
        double share() {
            return (double) points / FULL;
        }

        boolean omitted() {
            return marks.isEmpty();
        }

        Response counted(Task task) {
            return new Response(question, points, task.counted(marks), seconds);
        }
    }

    int total() {
        return responses.stream().mapToInt(Response::points).sum();
    }
}
