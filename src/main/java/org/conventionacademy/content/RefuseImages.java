package org.conventionacademy.content;

import org.commonmark.node.Image;
import org.commonmark.node.Node;

/// A lesson must open on a slow line and be heard as well as seen.
final class RefuseImages implements MarkdownRule {
    @Override
    public void check(Node node, String file, int line, Lint.Desk desk) {
        if (node instanceof Image) {
            desk.error(file, line, "An image", "Say in words or in a table what it shows");
        }
    }
}
