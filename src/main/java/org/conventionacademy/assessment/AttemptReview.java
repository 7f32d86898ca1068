package org.conventionacademy.assessment;

import java.util.List;
import java.util.Map;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ReviewRule;

/// @param shown what of it is shown now; for the score alone there are no items, and nothing to read again
/// @param rule what is shown once it may be
/// @param readAgain lessons worth reading again, in the order of the module
public record AttemptReview(
        AttemptResult result,
        ReviewRule.Show shown,
        ReviewRule rule,
        List<ReviewItem> items,
        List<LessonId> readAgain) {
    /// The same as far as it may be seen.
    ///
    /// @param offered by position, what each question offered
    AttemptReview showing(ReviewRule.Show shown, Map<Integer, List<String>> offered) {
        return switch (shown) {
            case SOLUTIONS -> this;
            case ANSWERS ->
                new AttemptReview(
                        result,
                        shown,
                        rule,
                        items.stream()
                                .map(item -> item.withoutKey(offered.getOrDefault(item.position(), List.of())))
                                .toList(),
                        readAgain);
            case SCORE -> new AttemptReview(result, shown, rule, List.of(), List.of());
        };
    }
}
