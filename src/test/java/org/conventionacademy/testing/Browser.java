package org.conventionacademy.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real Chromium without a window. A machine without one fails the test and says what to install; nothing is skipped.
public final class Browser implements AutoCloseable {
    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(FLAGS)));
    }

    /// A visitor of their own: nobody's cookies, an empty storage.
    public Page visitor(Visitor visitor) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(visitor.width(), visitor.height())
                .setLocale(visitor.language())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(visitor.script())
                .setBaseURL(visitor.address()));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    /// Who comes to look.
    public record Visitor(String address, int width, int height, String language, boolean script) {
        public static Visitor laptop(String address) {
            return new Visitor(address, 1280, 900, "en", true);
        }

        public Visitor phone() {
            return new Visitor(address, 360, 740, language, script);
        }

        public Visitor reading(String code) {
            return new Visitor(address, width, height, code, script);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    static Path chromium() {
        @Nullable String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), CHROMIUM.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium. Install the package chromium, or name the program in CHROMIUM. It was: "
                                + Objects.requireNonNullElse(named, "not set")));
    }
}
