package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.QuestionSource;

/// An option has a text, except in a true-or-false question, whose words the page gives.
final class RequireOptionTexts implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        boolean wanted = question.kind() != QuestionKind.TRUE_FALSE;
        question.words()
                .values()
                .forEach(words -> words.options().forEach(option -> {
                    if (wanted == (option.text() == null)) {
                        desk.error(
                                words.file(),
                                option.line(),
                                "Option `" + option.id() + "` " + (wanted ? "has no text" : "has a text"),
                                wanted ? "Add `text:`" : "Remove `text:`; the page says true and false");
                    }
                }));
    }
}
