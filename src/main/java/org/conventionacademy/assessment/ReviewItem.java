package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.QuestionKind;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// A question after release: what was answered, what is right and why.
///
/// @param passageHtml the text that the answer was given in, with what belongs there; null where there is none
/// @param points 0 to 1, rounded to four decimals
/// @param counted false once a correction has voided the question
/// @param certainty how sure the answer was, 1 to 3; null where the quiz does not ask
/// @param readAgain lessons that teach what this question tests; empty where the answer was right
public record ReviewItem(
        int position,
        QuestionRevisionId question,
        QuestionKind kind,
        Lang lang,
        List<ObligationId> tests,
        String stemHtml,
        @Nullable String passageHtml,
        List<ReviewLine> lines,
        BigDecimal points,
        boolean counted,
        @Nullable Integer certainty,
        List<LessonId> readAgain) {
    /// What was answered and whether it was right, without what is right otherwise, and why.
    ReviewItem withoutKey(List<String> offered) {
        return new ReviewItem(
                position,
                question,
                kind,
                lang,
                tests,
                stemHtml,
                null,
                ReviewLine.withoutKey(lines, offered),
                points,
                counted,
                certainty,
                readAgain);
    }

    @JsonIgnore
    public boolean right() {
        return points.compareTo(BigDecimal.ONE) == 0;
    }

    @JsonIgnore
    public boolean partlyRight() {
        return !right() && points.signum() > 0;
    }

    @JsonIgnore
    public boolean answered() {
        return lines.stream().anyMatch(ReviewLine::answered);
    }
}
