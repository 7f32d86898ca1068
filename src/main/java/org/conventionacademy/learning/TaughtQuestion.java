package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.conventionacademy.assessment.ItemStatistics;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;

/// One revision of a question and how it does, for those who teach its module.
///
/// @param number counts the revisions of the question, from 1
/// @param current whether the module asks this revision now
/// @param problems reported about this revision
/// @param openProblems those of them that wait for an answer
/// @param statistics of all languages together, then of each
/// @param others the other revisions of the question that people were asked, the newest first
public record TaughtQuestion(
        QuestionCode code,
        int number,
        boolean current,
        Instant asOf,
        long problems,
        long openProblems,
        List<ItemStatistics> statistics,
        List<Other> others,
        @JsonIgnore Question content) {
    public record Other(QuestionRevisionId question, int number) {}
}
