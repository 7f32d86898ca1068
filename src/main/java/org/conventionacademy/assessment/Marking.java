package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.question.Points;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// What the answers of an attempt earn: under the keys that it was asked with, then under each correction in turn. It
/// is
/// always computed from the answers, so marking twice gives the same, and the order of re-marks does not matter.
final class Marking {
    /// @param answer in canonical form
    record Asked(QuestionRevisionId question, Task task, List<String> answer) {
        private Mark mark(Task key) {
            return new Mark(key.points(Certainty.without(answer)), Certainty.of(answer), true);
        }
    }

    /// @param certainty how sure the answer was said to be
    /// @param counted whether it counts for the score; what a voided question earned is still said
    record Mark(Points points, Certainty certainty, boolean counted) {}

    /// A correction as marking sees it.
    ///
    /// @param task null where the question counts no more
    record Correction(
            Collection<QuestionRevisionId> questions,
            @Nullable Task task,
            RemarkPolicy policy) {
        private Mark mark(Asked asked, Mark before) {
            return task == null || policy == RemarkPolicy.VOID
                    ? new Mark(before.points(), before.certainty(), false)
                    : asked.mark(task);
        }
    }

    private Marking() {}

    /// @param sure whether it was asked how sure each answer was
    /// @param corrections in the order in which they came into force
    static List<Mark> of(boolean sure, List<Asked> asked, List<Correction> corrections) {
        List<Mark> marks = asked.stream().map(each -> each.mark(each.task())).toList();
        for (Correction correction : corrections) {
            marks = corrected(sure, asked, marks, correction);
        }
        return marks;
    }

    /// An attempt in which nothing would count any more keeps what it has.
    private static List<Mark> corrected(boolean sure, List<Asked> asked, List<Mark> before, Correction correction) {
        List<Mark> after = new ArrayList<>(before);
        for (int i = 0; i < asked.size(); i++) {
            if (correction.questions().contains(asked.get(i).question())) {
                after.set(i, correction.mark(asked.get(i), before.get(i)));
            }
        }
        boolean kept = after.stream().noneMatch(Mark::counted)
                || (correction.policy() == RemarkPolicy.KEEP_BETTER
                        && percent(sure, after).compareTo(percent(sure, before)) <= 0);
        return kept ? before : after;
    }

    static BigDecimal percent(boolean sure, List<Mark> marks) {
        List<Mark> counted = marks.stream().filter(Mark::counted).toList();
        return sure
                ? Grading.percentOfMarks(counted.stream()
                        .map(mark -> mark.certainty().marks(mark.points()))
                        .toList())
                : Grading.percent(counted.stream().map(Mark::points).toList());
    }
}
