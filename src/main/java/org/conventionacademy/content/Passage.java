package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Markdown;

/// A top-level block of a lesson: the unit that is translated.
///
/// @param number from 1
/// @param line in the file
/// @param kind what a translation of it must be too
/// @param text its source without trailing blanks
record Passage(int number, int line, String kind, String text, Node node) {

    /// @param firstLine the line of the file on which the body begins
    static List<Passage> of(String body, int firstLine) {
        String[] lines = body.split("\n", -1);
        List<Passage> passages = new ArrayList<>();
        for (Node node = new Markdown().parse(body).getFirstChild(); node != null; node = node.getNext()) {
            List<Integer> at = node.getSourceSpans().stream()
                    .map(SourceSpan::getLineIndex)
                    .sorted()
                    .toList();
            if (!at.isEmpty()) {
                String text = text(lines, at.getFirst(), at.getLast(), node);
                passages.add(new Passage(passages.size() + 1, firstLine + at.getFirst(), kind(node), text, node));
            }
        }
        return passages;
    }

    /// What a translation remembers of the passage it was made from: insensitive to line ends and blanks.
    String hash() {
        return hash(text);
    }

    static String hash(String text) {
        return Hashes.sha256(text.strip().replaceAll("\\s+", " ")).substring(0, 16);
    }

    private static String text(String[] lines, int first, int last, Node node) {
        boolean code = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last && i < lines.length; i++) {
            String line = lines[i];
            if (!code) {
                boolean breaks = i < last && line.endsWith("  ") && !line.isBlank();
                line = line.stripTrailing() + (breaks ? "\\" : "");
            }
            text.append(i == first ? "" : "\n").append(line);
        }
        return text.toString().stripTrailing();
    }

    private static String kind(Node node) {
        return switch (node) {
            case Heading heading -> "heading of level " + heading.getLevel();
            case BlockQuote quote ->
                Markdown.calloutKind(quote).map(kind -> "callout " + kind).orElse("quote");
            default ->
                node.getClass()
                        .getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT);
        };
    }
}
