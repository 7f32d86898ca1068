package org.conventionacademy.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Walks Markdown without recursion, so that depth exhausts nothing.
final class Tree {
    private Tree() {}

    /// The node and all below it, in the order of the text.
    static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            nodes.add(node);
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                open.push(child);
            }
        }
        return nodes;
    }

    /// The words that a reader sees, without those of links.
    static String plain(Node root, boolean withLinks) {
        StringBuilder plain = new StringBuilder();
        for (Node node : nodes(root)) {
            if (withLinks || !inLink(node)) {
                plain.append(
                        switch (node) {
                            case Text text -> text.getLiteral();
                            case Code code -> code.getLiteral();
                            case SoftLineBreak soft -> " ";
                            case HardLineBreak hard -> " ";
                            default -> node instanceof org.commonmark.node.Block ? " " : "";
                        });
            }
        }
        return plain.toString();
    }

    private static boolean inLink(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
