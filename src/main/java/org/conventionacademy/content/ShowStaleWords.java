package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.content.ModuleSource.Words;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// Titles and questions whose English changed after they were translated are said to be stale.
final class ShowStaleWords implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        module.words().forEach((lang, words) -> {
            show(lang, words.source(), stale(module, lang), words.file(), words.line(), desk);
        });
        for (QuestionSource question : module.questions()) {
            question.words()
                    .forEach((lang, words) ->
                            show(lang, words.source(), stale(question, lang), words.file(), words.line(), desk));
        }
    }

    static boolean stale(ModuleSource module, Lang lang) {
        Words english = module.words().get(Lang.EN);
        Words words = module.words().get(lang);
        return words != null && english != null && differs(words.source(), english.hash());
    }

    static boolean stale(QuestionSource question, Lang lang) {
        QuestionWords english = question.words().get(Lang.EN);
        QuestionWords words = question.words().get(lang);
        return words != null && english != null && differs(words.source(), english.hash());
    }

    private static boolean differs(@Nullable String source, String hash) {
        return source != null && !source.equals(hash);
    }

    private static void show(Lang lang, @Nullable String source, boolean stale, String file, int line, Lint.Desk desk) {
        if (lang == Lang.EN) {
            if (source != null) {
                desk.error(file, line, "`source` in English", "Remove it: English is what others are translated from");
            }
        } else if (source == null) {
            desk.warning(file, line, "No hash of the English", "Run the formatter (docs/content-format.md)");
        } else if (stale) {
            desk.warning(
                    file,
                    line,
                    "Stale: the English has changed",
                    "Translate it again, then set its hash with the formatter");
        }
    }
}
