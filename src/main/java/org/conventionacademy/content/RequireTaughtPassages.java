package org.conventionacademy.content;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Markdown;
import org.conventionacademy.register.ObligationId;

/// What a lesson says that it teaches, a passage of it marks with a link to the duty; and the other way round.
final class RequireTaughtPassages implements LessonRule {
    private static final Set<String> BINDING = Set.of("MUST", "SHOULD", "MAY");

    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        lesson.words().forEach((lang, words) -> {
            Set<ObligationId> linked = new HashSet<>();
            words.passages().forEach(passage -> linked.addAll(Citation.duties(passage.node())));
            lesson.teaches().stream()
                    .filter(id -> !linked.contains(id))
                    .forEach(id -> desk.error(
                            words.file(),
                            0,
                            "No passage teaches " + id,
                            "Link to it where it is taught, `[in words](duty:" + id
                                    + ")`, or take it out of `teaches`"));
            if (lang == Lang.EN) {
                words.passages().forEach(passage -> showForgotten(passage, lesson, words, desk));
            }
        });
    }

    private static void showForgotten(Passage passage, LessonSource lesson, LessonWords words, Lint.Desk desk) {
        if (passage.node() instanceof BlockQuote quote
                && Markdown.calloutKind(quote).filter(BINDING::contains).isPresent()) {
            Citation.duties(quote).stream()
                    .filter(id -> !lesson.teaches().contains(id))
                    .distinct()
                    .forEach(id -> desk.warning(
                            words.file(),
                            passage.line(),
                            id + " is said here, and the lesson does not claim to teach it",
                            "Add it to `teaches` in module.yaml"));
        }
    }
}
