package org.conventionacademy.content;

import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Markdown;

/// A period or count in a MUST, SHOULD or MAY is one that the register gives for an article cited there.
final class RequireRegisterFigures implements LessonRule {
    private static final Set<String> BINDING = Set.of("MUST", "SHOULD", "MAY");

    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        lesson.words().forEach((lang, words) -> {
            if (lang == Lang.EN) {
                words.passages().forEach(passage -> check(passage, words.file(), desk));
            }
        });
    }

    private static void check(Passage passage, String file, Lint.Desk desk) {
        if (passage.node() instanceof BlockQuote quote
                && Markdown.calloutKind(quote).filter(BINDING::contains).isPresent()) {
            List<Integer> articles = Citation.in(quote).stream()
                    .map(Citation::article)
                    .distinct()
                    .toList();
            RegisterFigures.in(Tree.plain(quote, true)).stream()
                    .filter(figure -> !RegisterFigures.known(figure, desk.register(), articles))
                    .forEach(figure -> desk.error(
                            file,
                            passage.line(),
                            "\"" + figure + "\" is no figure of the articles cited here",
                            "Correct it, or cite the article that says it"));
        }
    }
}
