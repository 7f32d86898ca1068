package org.conventionacademy.content;

import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/// A link leads into the register, or by https elsewhere.
final class RequireKnownLinks implements MarkdownRule {
    @Override
    public void check(Node node, String file, int line, Lint.Desk desk) {
        if (node instanceof LinkReferenceDefinition) {
            desk.error(file, line, "A link by reference", "Write the link where it stands: `[Article 41](article:41)`");
        }
        if (node instanceof Link link) {
            check(link.getDestination(), file, line, desk);
        }
    }

    private static void check(String destination, String file, int line, Lint.Desk desk) {
        Optional<Citation> citation = Citation.of(destination);
        if (citation.isEmpty() && !destination.matches("https://[^\\s\"<>]+")) {
            desk.error(
                    file,
                    line,
                    "A link to `" + destination + "`",
                    "Link to `article:41`, `duty:A41.1` or an https address");
        }
        if (citation.isPresent() && !citation.get().isIn(desk.register())) {
            desk.error(
                    file,
                    line,
                    "`" + destination + "` is not in the register",
                    "Correct it, or add it to the register");
        }
    }
}
