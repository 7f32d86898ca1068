package org.conventionacademy.content;

import java.util.Map;
import org.conventionacademy.platform.Lang;

/// Everything is written in English first.
final class RequireEnglish implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        require(module.words(), module.file().replace("module.yaml", "module.en.yaml"), "The module", desk);
        module.lessons()
                .forEach(lesson ->
                        require(lesson.words(), lesson.file() + ".en.md", "The lesson `" + lesson.id() + "`", desk));
        module.questions()
                .forEach(question -> require(
                        question.words(),
                        question.file().replace(".yaml", ".en.yaml"),
                        "The question `" + question.code() + "`",
                        desk));
    }

    private static void require(Map<Lang, ?> words, String file, String what, Lint.Desk desk) {
        if (!words.containsKey(Lang.EN)) {
            desk.error(file, 0, what + " lacks its English", "Write it here first");
        }
    }
}
