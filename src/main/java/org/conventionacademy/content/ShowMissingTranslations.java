package org.conventionacademy.content;

import java.util.Map;
import org.conventionacademy.platform.Lang;

/// Where a module speaks a language, its readers find English in the gaps: they are shown.
final class ShowMissingTranslations implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        for (Lang lang : module.words().keySet()) {
            module.lessons()
                    .forEach(lesson -> show(
                            lang,
                            lesson.words(),
                            lesson.file() + "." + lang.code() + ".md",
                            "The lesson `" + lesson.id() + "`",
                            desk));
            module.questions()
                    .forEach(question -> show(
                            lang,
                            question.words(),
                            question.file().replace(".yaml", "." + lang.code() + ".yaml"),
                            "The question `" + question.code() + "`",
                            desk));
        }
    }

    private static void show(Lang lang, Map<Lang, ?> words, String file, String what, Lint.Desk desk) {
        if (lang != Lang.EN && !words.containsKey(lang)) {
            desk.warning(file, 0, what + " is not translated", "Readers see the English until it is");
        }
    }
}
