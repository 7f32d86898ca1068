package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.List;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;

/// A passage whose English changed after it was translated stays readable, and is said to be stale.
final class ShowStalePassages implements LessonRule {
    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        lesson.words().forEach((lang, words) -> {
            if (lang != Lang.EN && words.sources().isEmpty()) {
                desk.warning(words.file(), 0, "No hashes of the English", "Run the formatter (docs/content-format.md)");
            }
            for (int number : stale(lesson, lang)) {
                desk.warning(
                        words.file(),
                        number <= words.passages().size()
                                ? words.passages().get(number - 1).line()
                                : 0,
                        "Passage " + number + " is stale: its English has changed",
                        "Translate it again, then set its hash with the formatter");
            }
        });
    }

    /// Numbers of the stale passages, from 1.
    static List<Integer> stale(LessonSource lesson, Lang lang) {
        LessonWords english = lesson.words().get(Lang.EN);
        LessonWords words = lesson.words().get(lang);
        List<Integer> stale = new ArrayList<>();
        if (lang != Lang.EN && english != null && words != null) {
            for (int i = 0;
                    i < Math.min(words.sources().size(), english.passages().size());
                    i++) {
                if (!words.sources().get(i).equals(english.passages().get(i).hash())) {
                    stale.add(i + 1);
                }
            }
        }
        return stale;
    }
}
