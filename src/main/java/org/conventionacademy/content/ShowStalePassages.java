package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.platform.Lang;

/// A passage whose English changed stays readable and is said to be stale; one that is not translated is shown in
/// English.
final class ShowStalePassages implements LessonRule {
    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        lesson.words().forEach((lang, words) -> {
            if (lang != Lang.EN && words.sources().isEmpty()) {
                desk.warning(words.file(), 0, "No hashes of the English", "Run the formatter (docs/content-format.md)");
            }
            Alignment alignment = Alignment.of(lesson, lang);
            for (int number : alignment.stale()) {
                int at = alignment.translations().get(number - 1);
                desk.warning(
                        words.file(),
                        at < words.passages().size() ? words.passages().get(at).line() : 0,
                        "Passage " + number + " is stale: its English has changed",
                        "Translate it again, then set its hash with the formatter");
            }
            for (int number : alignment.missing()) {
                desk.warning(
                        words.file(),
                        0,
                        "Passage " + number + " of the English is not translated",
                        "Readers see it in English; translate it, remove `source`, and run the formatter");
            }
            for (int index : alignment.orphans()) {
                desk.warning(
                        words.file(),
                        index < words.passages().size()
                                ? words.passages().get(index).line()
                                : 0,
                        "The English of this passage is gone, and readers do not see it",
                        "Remove it with its hash");
            }
        });
    }
}
