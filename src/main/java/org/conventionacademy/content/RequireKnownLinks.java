package org.conventionacademy.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/// A link leads into the register, or by https elsewhere.
final class RequireKnownLinks implements MarkdownRule {
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:article|المادة|للمادة|والمادة|بالمادة)\\s+([0-9]{1,3}).*");

    @Override
    public void check(Node node, String file, int line, Lint.Desk desk) {
        if (node instanceof LinkReferenceDefinition) {
            desk.error(file, line, "A link by reference", "Write the link where it stands: `[Article 41](article:41)`");
        }
        if (node instanceof Link link) {
            check(link.getDestination(), file, line, desk);
            checkNumber(link, file, line, desk);
        }
    }

    private static void checkNumber(Link link, String file, int line, Lint.Desk desk) {
        Matcher said = NUMBER.matcher(Tree.plain(link, true));
        Optional<Citation> citation = Citation.of(link.getDestination());
        if (citation.isPresent()
                && said.matches()
                && Integer.parseInt(said.group(1)) != citation.get().article()) {
            desk.error(
                    file,
                    line,
                    "The words say Article " + said.group(1) + ", the link leads to Article "
                            + citation.get().article(),
                    "Correct one of them");
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
