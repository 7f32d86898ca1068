package org.conventionacademy.content;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.QuestionKind;

/// Whoever always picks the longest option should not pass.
final class SuggestUnbiasedKeys implements ModuleRule {
    private static final int MOST_PERCENT = 35;
    private static final int ENOUGH = 6;

    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        List<QuestionSource> asked = module.questions().stream()
                .filter(question -> question.kind() == QuestionKind.SINGLE_CHOICE)
                .filter(question -> question.words().containsKey(Lang.EN))
                .toList();
        long longest = asked.stream().filter(SuggestUnbiasedKeys::keyIsLongest).count();
        if (asked.size() >= ENOUGH && longest * 100 >= MOST_PERCENT * asked.size()) {
            desk.warning(
                    asked.getFirst().file().replace(".yaml", ".en.yaml"),
                    0,
                    "The right option is the longest in " + longest + " of " + asked.size() + " single choices",
                    "Keep it under " + MOST_PERCENT + " percent: lengthen others, or shorten it");
        }
    }

    /// Whether the right option of a single choice is longer than each other one, in English.
    static boolean keyIsLongest(QuestionSource question) {
        QuestionWords english = Objects.requireNonNull(question.words().get(Lang.EN));
        return english.options().stream()
                .max(Comparator.comparingInt(SuggestUnbiasedKeys::length))
                .filter(option -> question.task().rightMarks().contains(option.id()))
                .filter(key -> english.options().stream()
                        .allMatch(option -> option.id().equals(key.id()) || length(option) < length(key)))
                .isPresent();
    }

    private static int length(OptionWords option) {
        String text = option.text();
        return text == null ? 0 : text.length();
    }
}
