package org.conventionacademy.content;

import org.commonmark.node.Node;

/// A rule about one node of a Markdown text.
sealed interface MarkdownRule permits RefuseBareUrls, RefuseImages, RefuseRawHtml, RequireKnownLinks {
    void check(Node node, String file, int line, Lint.Desk desk);
}
