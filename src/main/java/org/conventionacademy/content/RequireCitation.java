package org.conventionacademy.content;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Markdown;

/// The explanations of a question lead back to every article that it tests, and to one at least.
final class RequireCitation implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        question.words().values().forEach(words -> {
            Set<Integer> cited = cited(words);
            if (cited.isEmpty()) {
                desk.error(
                        words.file(),
                        words.line(),
                        "No explanation of `" + question.code() + "` cites an article",
                        "Cite one by `[Article 41](article:41)`");
            } else {
                question.tests().stream()
                        .mapToInt(id -> id.article())
                        .filter(article -> !cited.contains(article))
                        .distinct()
                        .forEach(article -> desk.error(
                                words.file(),
                                words.line(),
                                "No explanation of `" + question.code() + "` cites Article " + article
                                        + ", which it tests",
                                "Cite it by `[Article " + article + "](article:" + article + ")`"));
            }
        });
    }

    private static Set<Integer> cited(QuestionWords words) {
        Markdown markdown = new Markdown();
        Set<Integer> cited = new HashSet<>();
        words.options().stream()
                .flatMap(option -> Stream.ofNullable(option.explanation()))
                .forEach(explanation ->
                        Citation.in(markdown.parse(explanation)).forEach(citation -> cited.add(citation.article())));
        return cited;
    }
}
