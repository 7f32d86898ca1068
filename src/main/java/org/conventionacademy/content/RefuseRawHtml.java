package org.conventionacademy.content;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/// HTML in a text would be neither translated nor safe.
final class RefuseRawHtml implements MarkdownRule {
    @Override
    public void check(Node node, String file, int line, Lint.Desk desk) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            desk.error(file, line, "Raw HTML", "Say it in Markdown; write `<` as `\\<`");
        }
    }
}
