package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// How a revision of a question does in first attempts. With an [Unknown] there is nothing but the number of persons.
///
/// @param revision the latest revision of the module that asked it of somebody
/// @param lang of the attempts; null for all languages together
/// @param facility mean points, 0 to 1
/// @param discrimination correlation of the points with the mean points of the person's other questions; null where one
///     of them never varies
/// @param omitted share of the persons who left it out, 0 to 1
/// @param medianSeconds null where fewer than 30 times are known
/// @param marks in the order of the question
/// @param contrast with English; null for English, for all languages, and where too few answered in one of both
public record ItemStatistics(
        QuestionRevisionId question,
        RevisionId revision,
        @Nullable Lang lang,
        long persons,
        @Nullable Unknown unknown,
        @Nullable Double facility,
        @Nullable Double discrimination,
        @Nullable Double omitted,
        @Nullable Double medianSeconds,
        List<MarkStatistics> marks,
        @Nullable LanguageContrast contrast,
        List<ItemWarning> warnings) {
    /// Below this number of persons no statistic is told.
    public static final int FEWEST = 30;

    ItemStatistics with(List<ItemWarning> others) {
        return new ItemStatistics(
                question,
                revision,
                lang,
                persons,
                unknown,
                facility,
                discrimination,
                omitted,
                medianSeconds,
                marks,
                contrast,
                others);
    }
}
