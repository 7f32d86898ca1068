package org.conventionacademy.assessment;

import java.util.Collection;
import java.util.List;
import org.conventionacademy.content.QuestionKind;
import org.conventionacademy.platform.Problem;

/// An answer in its canonical form, so that the same options in another order are the same answer.
final class Choice {
    private Choice() {}

    /// @throws Problem BAD_REQUEST when the options are not the question's, or more than it takes
    static List<String> fit(QuestionKind kind, Collection<String> offered, List<String> chosen) {
        List<String> distinct = chosen.stream().distinct().sorted().toList();
        if (distinct.size() != chosen.size() || !offered.containsAll(distinct)) {
            throw Problem.badRequest("assessment_problem_option");
        }
        if (kind != QuestionKind.MULTIPLE_RESPONSE && distinct.size() > 1) {
            throw Problem.badRequest("assessment_problem_one_option");
        }
        return distinct;
    }

    static String write(List<String> options) {
        return String.join(" ", options);
    }

    static List<String> read(String options) {
        return options.isEmpty() ? List.of() : List.of(options.split(" "));
    }
}
