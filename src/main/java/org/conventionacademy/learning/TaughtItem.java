package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.conventionacademy.assessment.ItemStatistics;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionCode;

/// How a question does, for those who teach its module.
///
/// @param number counts the revisions of the question, from 1
/// @param current whether the module asks this revision now
/// @param problems reported about this revision
/// @param openProblems those of them that wait for an answer
public record TaughtItem(
        QuestionCode code,
        int number,
        boolean current,
        long problems,
        long openProblems,
        ItemStatistics statistics,
        @JsonIgnore Question content) {
    static TaughtItem of(Question content, boolean current, ProblemCount problems, ItemStatistics statistics) {
        return new TaughtItem(
                content.code(), content.number(), current, problems.all(), problems.open(), statistics, content);
    }
}
