package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;

/// What every journey does on a page it comes to.
final class Pages {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String CELLS_UNDER_THEIR_HEADERS = """
            [...document.querySelectorAll('thead th')].every((header, _, headers) => {
                const row = header.closest('table').querySelector('tbody tr');
                const cell = row && row.cells[header.cellIndex];
                return !cell || Math.abs(cell.getBoundingClientRect().x - header.getBoundingClientRect().x) < 1;
            })
            """;

    private Pages() {}

    static void speakArabic(Page page) {
        speak(page, "ar");
    }

    /// Chooses the language as a person does, with the button at the head of the page.
    static void speak(Page page, String language) {
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            Locator menu = page.locator(".menu > summary");
            if (menu.isVisible()) {
                menu.click();
            }
            page.locator("form.language button[value=" + language + "]:visible")
                    .first()
                    .click();
        }
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    }

    /// The same page in each direction of writing. It is loaded anew, so what stands in its form is lost.
    static void lookInBoth(Page page, String name) {
        for (String language : new String[] {"ar", "en"}) {
            speak(page, language);
            look(page, name + "-" + language);
        }
    }

    /// Looks at the page as a phone and a laptop show it: takes pictures for people, and finds no barrier that axe
    /// knows, nothing that sticks out of the screen, and no cell away from its column.
    static void look(Page page, String name) {
        ViewportSize before = page.viewportSize();
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations.stream()
                            .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .toList())
                            .toList())
                    .as("axe on %s at %d px", name, width)
                    .isEmpty();
            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s fits %d px", name, width)
                    .isTrue();
        }
        assertThat((Boolean) page.evaluate(CELLS_UNDER_THEIR_HEADERS))
                .as("%s has its cells under their headers", name)
                .isTrue();
        page.setViewportSize(before.width, before.height);
    }
}
