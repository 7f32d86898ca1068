package org.conventionacademy.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.conventionacademy.content.ModuleSource.LessonSource;
import org.conventionacademy.content.ModuleSource.LessonWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Markdown;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.ObligationKind;

/// MUST, SHOULD and MAY say of an obligation exactly what the register says.
final class RequireFittingCallouts implements LessonRule {
    static final Set<String> KINDS =
            Set.of("CASE", "MUST", "SHOULD", "MAY", "EXAMPLE", "SAFEGUARD", "UNVERIFIED", "SUMMARY");

    private static final Map<String, ObligationKind> BINDING = Map.of(
            "MUST", ObligationKind.MANDATORY, "SHOULD", ObligationKind.QUALIFIED, "MAY", ObligationKind.OPTIONAL);

    @Override
    public void check(LessonSource lesson, Lint.Desk desk) {
        for (LessonWords words : lesson.words().values()) {
            for (Passage passage : words.passages()) {
                for (Node node : Tree.nodes(passage.node())) {
                    if (node instanceof BlockQuote quote) {
                        check(quote, words.file(), passage.line(), desk);
                    }
                }
            }
        }
    }

    private static void check(BlockQuote quote, String file, int line, Lint.Desk desk) {
        Optional<String> kind = Markdown.calloutKind(quote);
        if (kind.isEmpty() || !KINDS.contains(kind.get()) || !(quote.getParent() instanceof Document)) {
            desk.error(
                    file,
                    line,
                    "A quote that is no callout of a known kind",
                    "Begin it with one of `[!CASE]`, `[!MUST]`, `[!SHOULD]`, `[!MAY]`, `[!EXAMPLE]`, `[!SAFEGUARD]`, `[!UNVERIFIED]`, `[!SUMMARY]`, not inside another block");
            return;
        }
        ObligationKind wanted = BINDING.get(kind.get());
        List<ObligationId> duties = Citation.duties(quote);
        if (wanted != null && duties.isEmpty()) {
            desk.error(file, line, kind.get() + " without a duty", "Cite at least one by `duty:`");
        }
        for (ObligationId id : duties) {
            Optional<Obligation> duty = desk.register().obligation(id, Lang.EN);
            if (wanted != null && duty.isPresent() && duty.get().kind() != wanted) {
                desk.error(
                        file,
                        line,
                        kind.get() + " cites " + id + ", which is "
                                + duty.get().kind().code(),
                        "Use MUST for mandatory duties, SHOULD for qualified ones, MAY for optional ones");
            }
        }
    }
}
