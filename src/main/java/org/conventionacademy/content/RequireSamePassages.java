package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;

/// A translation has the passages of the English that it was made from, in the same order and of the same kind.
final class RequireSamePassages implements LessonRule {
    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        LessonWords english = lesson.words().get(Lang.EN);
        if (english == null) {
            return;
        }
        lesson.words().forEach((lang, words) -> {
            if (lang != Lang.EN) {
                check(english.passages(), words, Alignment.of(lesson, lang), desk);
            }
        });
    }

    private static void check(List<Passage> english, LessonWords words, Alignment alignment, Lint.Desk desk) {
        int expected =
                words.sources().isEmpty() ? english.size() : words.sources().size();
        if (words.passages().size() != expected) {
            desk.error(
                    words.file(),
                    words.sources().isEmpty() ? 0 : words.sourceLine(),
                    words.passages().size() + " passages, "
                            + (words.sources().isEmpty() ? "in English " : "hashes in `source` ") + expected,
                    "Translate every passage, one for one; then remove `source` and run the formatter");
            return;
        }
        for (int i = 0; i < english.size(); i++) {
            int at = alignment.translations().get(i);
            if (at >= 0
                    && !words.passages().get(at).kind().equals(english.get(i).kind())) {
                desk.error(
                        words.file(),
                        words.passages().get(at).line(),
                        "Passage " + (i + 1) + " is a "
                                + words.passages().get(at).kind() + ", in English a "
                                + english.get(i).kind(),
                        "Keep the passages in the order of the English");
                return;
            }
        }
    }
}
