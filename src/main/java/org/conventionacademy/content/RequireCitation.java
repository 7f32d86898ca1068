package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.platform.Markdown;

/// The explanations of a question lead back to at least one article or duty.
final class RequireCitation implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        Markdown markdown = new Markdown();
        question.words().values().forEach(words -> {
            if (words.options().stream()
                    .allMatch(option ->
                            Citation.in(markdown.parse(option.explanation())).isEmpty())) {
                desk.error(
                        words.file(),
                        words.line(),
                        "No explanation of `" + question.code() + "` cites an article",
                        "Cite one by `[Article 41](article:41)`");
            }
        });
    }
}
