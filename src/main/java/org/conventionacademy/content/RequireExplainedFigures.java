package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Markdown;

/// A period or count in an explanation is the register's, or one of the story that is told.
final class RequireExplainedFigures implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        QuestionWords english = question.words().get(Lang.EN);
        if (english == null) {
            return;
        }
        Markdown markdown = new Markdown();
        Set<String> told = new HashSet<>(RegisterFigures.in(english.stem()));
        for (OptionWords option : english.options()) {
            if (option.text() != null) {
                told.addAll(RegisterFigures.in(option.text()));
            }
        }
        for (OptionWords option : english.options()) {
            String explanation = Objects.requireNonNullElse(option.explanation(), "");
            List<Integer> articles = new ArrayList<>();
            question.tests().forEach(id -> articles.add(id.article()));
            Citation.in(markdown.parse(explanation)).forEach(citation -> articles.add(citation.article()));
            RegisterFigures.in(Tree.plain(markdown.parse(explanation), true)).stream()
                    .filter(figure -> !told.contains(figure))
                    .filter(figure -> !RegisterFigures.known(figure, desk.register(), articles))
                    .forEach(figure -> desk.error(
                            english.file(),
                            option.line(),
                            "\"" + figure + "\" is no figure of the articles cited here, nor of the story",
                            "Correct it, or cite the article that says it"));
        }
    }
}
