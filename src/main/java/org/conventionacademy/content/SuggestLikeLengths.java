package org.conventionacademy.content;

import java.util.IntSummaryStatistics;
import java.util.Set;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.QuestionKind;

/// An option that is much longer than the others gives the answer away.
final class SuggestLikeLengths implements QuestionRule {
    private static final Set<QuestionKind> CHOICES = Set.of(QuestionKind.SINGLE_CHOICE, QuestionKind.MULTIPLE_RESPONSE);

    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        QuestionWords english = question.words().get(Lang.EN);
        if (english == null || !CHOICES.contains(question.kind())) {
            return;
        }
        IntSummaryStatistics lengths =
                english.options().stream().mapToInt(SuggestLikeLengths::length).summaryStatistics();
        if (lengths.getMax() > 2 * Math.max(lengths.getMin(), 20)) {
            desk.warning(
                    english.file(),
                    english.line(),
                    "Options of `" + question.code() + "` from " + lengths.getMin() + " to " + lengths.getMax()
                            + " characters",
                    "Make them of like length");
        }
    }

    private static int length(OptionWords option) {
        String text = option.text();
        return text == null ? 0 : text.length();
    }
}
