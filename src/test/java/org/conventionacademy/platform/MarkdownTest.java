package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();
    private final Markdown.Surroundings surroundings = new Markdown.Surroundings() {
        @Override
        public Optional<String> callout(String kind) {
            return kind.equals("MUST") ? Optional.of("Must & shall") : Optional.empty();
        }

        @Override
        public String tableLabel() {
            return "Table \"wide\"";
        }

        @Override
        public Optional<String> address(String destination) {
            return destination.startsWith("article:")
                    ? Optional.of("/articles/" + destination.substring(8))
                    : destination.startsWith("javascript:") ? Optional.of(destination) : Optional.empty();
        }
    };

    @Test
    void topLevelBlocksCanBeComeBackTo() {
        assertThat(html("## One\n\nTwo.\n\n- three\n- more\n\n```\nfour\n```\n"))
                .isEqualTo("""
                        <h2 id="p1">One</h2>
                        <p id="p2">Two.</p>
                        <ul id="p3"><li>three</li><li>more</li></ul>
                        <pre id="p4"><code>four
                        </code></pre>
                        """);
    }

    @Test
    void calloutCarriesItsKindAsAWord() {
        assertThat(html("> [!MUST]\n> Name *one*.\n>\n> And tell.\n")).isEqualTo("""
                        <aside class="callout callout-must" role="note" id="p1"><p class="callout-word">Must &amp; shall</p>
                        <p>Name <em>one</em>.</p>
                        <p>And tell.</p>
                        </aside>
                        """);
    }

    @Test
    void quoteWithoutKnownKindStaysAQuote() {
        assertThat(html("> [!NOPE]\n> Text\n"))
                .contains("<blockquote id=\"p1\">")
                .doesNotContain("aside");
    }

    @Test
    void tableScrollsInARegionWithAName() {
        assertThat(html("| a | b |\n| --- | --- |\n| 1 | 2 |\n"))
                .startsWith("<div")
                .contains("class=\"table-region\"", "role=\"region\"", "tabindex=\"0\"", "id=\"p1\"")
                .contains("aria-label=\"Table &#34;wide&#34;\"", "<th scope=\"col\">a</th>", "<td>2</td>");
    }

    @Test
    void linkLeadsWhereTheSurroundingsSay() {
        assertThat(markdown.inline("See [Article 41](article:41), not [this](nowhere:1).", surroundings))
                .isEqualTo("See <a href=\"/articles/41\">Article 41</a>, not this.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](x\" onerror=\"alert(1))",
                "[x](article:1\" onmouseover=\"alert(1))",
                "<svg onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "> [!MUST]\n> <iframe src=//x></iframe>",
                "| <b onclick=x> | b |\n| --- | --- |\n| <style>*{}</style> | 2 |",
                "```html\"><script>alert(1)</script>\nx\n```",
                "<!--><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<https://x.example/\"onmouseover=alert(1)>"
            })
    void nothingThatRunsComesThrough(String attack) {
        for (String html : new String[] {html(attack), markdown.inline(attack, surroundings)}) {
            assertThat(html).doesNotContainPattern("(?i)<(script|img|svg|iframe|style|b\\b|object|embed)");
            assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=");
            assertThat(html).doesNotContainPattern("(?i)href=\"?\\s*(javascript|data):");
        }
    }

    private String html(String source) {
        return markdown.html(source, surroundings);
    }
}
