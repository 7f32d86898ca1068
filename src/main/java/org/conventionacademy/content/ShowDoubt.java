package org.conventionacademy.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Markdown;
import org.conventionacademy.register.ObligationId;

/// Where a passage says a duty of medium or low confidence, it says so.
final class ShowDoubt implements LessonRule {
    private static final Pattern SAID = Pattern.compile("(?i)certified\\s+text");

    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        LessonWords english = lesson.words().get(Lang.EN);
        if (english == null) {
            return;
        }
        for (Passage passage : english.passages()) {
            List<ObligationId> unsure = Citation.duties(passage.node()).stream()
                    .filter(id -> desk.register()
                            .obligation(id, Lang.EN)
                            .filter(duty -> !duty.confidence().bearsFigures())
                            .isPresent())
                    .distinct()
                    .toList();
            if (!unsure.isEmpty()
                    && !isDoubt(passage)
                    && !SAID.matcher(Tree.plain(passage.node(), true)).find()) {
                desk.warning(
                        english.file(),
                        passage.line(),
                        "We are not sure of " + unsure.getFirst() + ", and the passage does not say so",
                        "Add \"(check against the certified text)\"");
            }
        }
    }

    private static boolean isDoubt(Passage passage) {
        return Optional.of(passage.node())
                .filter(BlockQuote.class::isInstance)
                .flatMap(node -> Markdown.calloutKind((BlockQuote) node))
                .filter("UNVERIFIED"::equals)
                .isPresent();
    }
}
