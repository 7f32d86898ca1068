package org.conventionacademy.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Markdown with tables and callouts, rendered to sanitised HTML.
///
/// A callout is a block quote whose first line is `[!KIND]`. The top-level blocks carry the ids `p1`, `p2`, … so that a
/// reader can come back to one.
public final class Markdown {
    /// What a rendering needs of its surroundings.
    public interface Surroundings {
        /// The word that a reader sees at the head of a callout; empty where the kind is not known.
        Optional<String> callout(String kind);

        /// The name of the region in which a wide table scrolls.
        String tableLabel();

        /// What is to be said before a passage, a top-level block, by its number from 1.
        default Optional<Remark> remark(int passage) {
            return Optional.empty();
        }

        /// Where a link leads in the product; empty to take away all but its text.
        Optional<String> address(String destination);
    }

    /// A sentence before a passage.
    ///
    /// @param lang of the passage, where it is not that of the document
    public record Remark(String text, Optional<Lang> lang) {}

    private static final Pattern CALLOUT = Pattern.compile("\\[!([A-Za-z]{1,20})]\\s*");
    private static final Pattern BLOCK_ID = Pattern.compile("p[0-9]{1,5}");
    private static final Pattern CALLOUT_CLASS = Pattern.compile("callout callout-[a-z]{1,20}");
    private static final Pattern OWN_ADDRESS = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/#._-]*|https://[^\\s\"<>]+");
    private static final PolicyFactory INLINE = new HtmlPolicyBuilder()
            .allowElements("em", "strong", "code", "br", "a")
            .allowStandardUrlProtocols()
            .allowAttributes("href")
            .matching(OWN_ADDRESS)
            .onElements("a")
            .toFactory();
    private static final PolicyFactory BLOCKS = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "aside", "div")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("id")
            .matching(BLOCK_ID)
            .globally()
            .allowAttributes("class")
            .matching(CALLOUT_CLASS)
            .onElements("aside")
            .allowAttributes("class")
            .matching(false, "callout-word", "passage-remark")
            .onElements("p")
            .allowAttributes("lang")
            .matching(Pattern.compile("[a-z]{2,3}"))
            .globally()
            .allowAttributes("dir")
            .matching(false, "ltr", "rtl")
            .globally()
            .allowAttributes("class")
            .matching(false, "table-region")
            .onElements("div")
            .allowAttributes("role")
            .matching(false, "region")
            .onElements("div")
            .allowAttributes("role")
            .matching(false, "note")
            .onElements("aside")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("aria-label")
            .onElements("div")
            .allowAttributes("scope")
            .matching(false, "col")
            .onElements("th")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .toFactory()
            .and(INLINE);

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(20)
            .build();

    /// The tree, in which blocks know their lines.
    public Node parse(String markdown) {
        return parser.parse(markdown);
    }

    /// The kind that a block quote names in its first line.
    public static Optional<String> calloutKind(BlockQuote quote) {
        return marker(quote).map(text -> {
            Matcher matcher = CALLOUT.matcher(text.getLiteral());
            return matcher.matches() ? matcher.group(1) : "";
        });
    }

    /// A whole document.
    public String html(String markdown, Surroundings surroundings) {
        Node document = parse(markdown);
        remark(document, surroundings);
        document.accept(new Preparation(surroundings));
        return BLOCKS.sanitize(renderer(surroundings).render(document));
    }

    /// One line of text with emphasis, code and links, and without a block around it.
    public String inline(String markdown, Surroundings surroundings) {
        Node document = parse(markdown);
        StringBuilder html = new StringBuilder();
        HtmlRenderer renderer = renderer(surroundings);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            html.append(html.isEmpty() ? "" : " ").append(renderer.render(block).strip());
        }
        return INLINE.sanitize(html.toString()).strip();
    }

    private static Optional<Text> marker(BlockQuote quote) {
        return quote.getFirstChild() instanceof Paragraph paragraph
                        && paragraph.getFirstChild() instanceof Text text
                        && CALLOUT.matcher(text.getLiteral()).matches()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static HtmlRenderer renderer(Surroundings surroundings) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .attributeProviderFactory(
                        context -> (node, tag, attributes) -> mark(node, tag, attributes, surroundings))
                .nodeRendererFactory(context -> new OwnNodes(context, surroundings))
                .build();
    }

    /// Puts what the surroundings have to say before the passages.
    private static void remark(Node document, Surroundings surroundings) {
        int passage = 0;
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            passage++;
            Optional<Remark> remark = surroundings.remark(passage);
            if (remark.isPresent()) {
                block.insertBefore(new RemarkBlock(remark.get().text()));
            }
        }
    }

    private static void mark(Node node, String tag, Map<String, String> attributes, Surroundings surroundings) {
        if (node.getParent() instanceof Document && !tag.equals("code")) {
            int position = 1;
            for (Node before = node.getPrevious(); before != null; before = before.getPrevious()) {
                position += before instanceof RemarkBlock ? 0 : 1;
            }
            attributes.put("id", "p" + position);
            surroundings.remark(position).flatMap(Remark::lang).ifPresent(lang -> {
                attributes.put("lang", lang.code());
                attributes.put("dir", lang.direction());
            });
        }
        if (node instanceof TableCell cell && cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    private static final class Callout extends CustomBlock {
        private final String kind;
        private final String word;

        private Callout(String kind, String word) {
            this.kind = kind;
            this.word = word;
        }
    }

    private static final class ScrollRegion extends CustomBlock {}

    private static final class RemarkBlock extends CustomBlock {
        private final String text;

        private RemarkBlock(String text) {
            this.text = text;
        }
    }

    /// Turns quotes with a known kind into callouts and puts tables into regions that scroll.
    private static final class Preparation extends AbstractVisitor {
        private final Surroundings surroundings;

        private Preparation(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
            Optional<Text> marker = marker(quote);
            Optional<String> kind = calloutKind(quote);
            Optional<String> word = kind.flatMap(surroundings::callout);
            if (marker.isPresent() && kind.isPresent() && word.isPresent()) {
                unmark(marker.get());
                replace(quote, new Callout(kind.get(), word.get()));
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                ScrollRegion region = new ScrollRegion();
                block.insertBefore(region);
                region.appendChild(block);
            } else {
                visitChildren(block);
            }
        }

        private static void unmark(Text marker) {
            Node paragraph = marker.getParent();
            if (marker.getNext() instanceof SoftLineBreak lineBreak) {
                lineBreak.unlink();
            }
            marker.unlink();
            if (paragraph.getFirstChild() == null) {
                paragraph.unlink();
            }
        }

        private static void replace(Node old, Node node) {
            old.insertBefore(node);
            for (Node child = old.getFirstChild(); child != null; child = old.getFirstChild()) {
                node.appendChild(child);
            }
            old.unlink();
        }
    }

    private static final class OwnNodes implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private final Surroundings surroundings;
        private int tables;

        private OwnNodes(HtmlNodeRendererContext context, Surroundings surroundings) {
            this.context = context;
            this.html = context.getWriter();
            this.surroundings = surroundings;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Callout.class, ScrollRegion.class, RemarkBlock.class, Link.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Callout callout -> callout(callout);
                case ScrollRegion region -> region(region);
                case RemarkBlock remark -> remark(remark);
                case Link link -> link(link);
                default -> children(node);
            }
        }

        private void callout(Callout callout) {
            String kind = callout.kind.toLowerCase(Locale.ROOT);
            html.line();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "callout callout-" + kind);
            attributes.put("role", "note");
            html.tag("aside", context.extendAttributes(callout, "aside", attributes));
            html.tag("p", Map.of("class", "callout-word"));
            html.text(callout.word);
            html.tag("/p");
            html.line();
            children(callout);
            html.line();
            html.tag("/aside");
            html.line();
        }

        private void region(ScrollRegion region) {
            tables++;
            Map<String, String> attributes = Map.of(
                    "class",
                    "table-region",
                    "role",
                    "region",
                    "tabindex",
                    "0",
                    "aria-label",
                    tables == 1 ? surroundings.tableLabel() : surroundings.tableLabel() + " " + tables);
            html.line();
            html.tag("div", context.extendAttributes(region, "div", attributes));
            children(region);
            html.tag("/div");
            html.line();
        }

        private void remark(RemarkBlock remark) {
            html.line();
            html.tag("p", Map.of("class", "passage-remark"));
            html.text(remark.text);
            html.tag("/p");
            html.line();
        }

        private void link(Link link) {
            Optional<String> address = surroundings.address(link.getDestination());
            address.ifPresent(href -> html.tag("a", context.extendAttributes(link, "a", Map.of("href", href))));
            children(link);
            address.ifPresent(href -> html.tag("/a"));
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
