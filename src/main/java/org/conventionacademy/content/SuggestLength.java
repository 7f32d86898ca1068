package org.conventionacademy.content;

import java.util.regex.Pattern;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;

/// A lesson is read in one sitting: 500 to 1,000 words in English.
final class SuggestLength implements LessonRule {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]\\S*");

    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        LessonWords english = lesson.words().get(Lang.EN);
        int words = english == null ? 0 : words(english);
        if (english != null && (words < 500 || words > 1_000)) {
            desk.warning(english.file(), 0, words + " words", "A lesson has 500 to 1,000");
        }
    }

    static int words(LessonWords lesson) {
        return lesson.passages().stream()
                .mapToInt(passage -> (int)
                        WORD.matcher(Tree.plain(passage.node(), true)).results().count())
                .sum();
    }
}
