package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// How well a quiz measures, in first attempts.
///
/// @param revisions the numbers of the module's revisions that hold this same quiz, ascending
/// @param lang of the attempts; null for all languages together
/// @param questions asked of each person
/// @param mean mean score, 0 to 1; null where there are too few
/// @param deviation standard deviation of the score
/// @param alpha Cronbach's alpha; null with a reason
/// @param standardError of measurement, in the scale of the score
public record QuizStatistics(
        List<Integer> revisions,
        @Nullable Lang lang,
        long persons,
        int questions,
        @Nullable Double mean,
        @Nullable Double deviation,
        @Nullable Double alpha,
        @Nullable Double standardError,
        @Nullable Unknown unknown) {}
