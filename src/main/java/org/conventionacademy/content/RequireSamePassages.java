package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;

/// A translation has the passages of the English, in the same order and of the same kind.
final class RequireSamePassages implements LessonRule {
    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        LessonWords english = lesson.words().get(Lang.EN);
        if (english == null) {
            return;
        }
        lesson.words().forEach((lang, words) -> {
            if (lang != Lang.EN) {
                check(english.passages(), words, desk);
            }
        });
    }

    private static void check(List<Passage> english, LessonWords words, Lint.Desk desk) {
        for (int i = 0; i < Math.min(english.size(), words.passages().size()); i++) {
            Passage passage = words.passages().get(i);
            if (!passage.kind().equals(english.get(i).kind())) {
                desk.error(
                        words.file(),
                        passage.line(),
                        "Passage " + (i + 1) + " is a " + passage.kind() + ", in English a "
                                + english.get(i).kind(),
                        "Keep the passages in the order of the English");
                return;
            }
        }
        if (english.size() != words.passages().size()) {
            desk.error(
                    words.file(),
                    0,
                    words.passages().size() + " passages, in English " + english.size(),
                    "Translate every passage, one for one");
        } else if (!words.sources().isEmpty() && words.sources().size() != english.size()) {
            desk.error(
                    words.file(),
                    words.sourceLine(),
                    "`source` has " + words.sources().size() + " hashes for " + english.size() + " passages",
                    "Once the translation is right, remove `source` and run the formatter");
        }
    }
}
