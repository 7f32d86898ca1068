package org.conventionacademy.content;

import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// An address is no text: a screen reader spells it out.
final class RefuseBareUrls implements MarkdownRule {
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?://|www\\.)\\S");

    @Override
    public void check(Node node, String file, int line, Lint.Desk desk) {
        if (node instanceof Text text && ADDRESS.matcher(text.getLiteral()).find()) {
            String inLink = node.getParent() instanceof Link ? " as the text of a link" : "";
            desk.error(file, line, "A bare address" + inLink, "Write `[what it is](https://…)`");
        }
    }
}
