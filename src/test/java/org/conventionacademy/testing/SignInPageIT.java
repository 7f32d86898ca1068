package org.conventionacademy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages of Keycloak in the look of the Academy, as a person meets them on a phone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInPageIT {
    private static final int LARGEST_PAGE_BYTES = 60_000;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start() {
        new LocalServers().start();
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"auth, en, ltr", "auth, ar, rtl", "registrations, en, ltr", "registrations, ar, rtl"})
    void isAccessibleAndRunsInTheDirectionOfItsLanguage(String form, String language, String direction) {
        try (Page page = open(form, language)) {
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(direction);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(Rule::getId)
                    .isEmpty();
        }
    }

    @Test
    void weighsLittle() {
        var bytes = new AtomicLong();
        try (Page page = browser.newPage()) {
            page.onRequestFinished(request -> bytes.addAndGet(size(request)));
            page.navigate(address("auth", "en"));
            assertThat(bytes.get()).isLessThan(LARGEST_PAGE_BYTES);
        }
    }

    @Test
    void registrationAsksForWhatReportsCountBy() {
        try (Page page = open("registrations", "en")) {
            assertThat(page.getByLabel("Country").count()).isPositive();
            assertThat(page.getByLabel("Organisation").count()).isPositive();
            assertThat(page.locator("select[name=profession] option").allInnerTexts())
                    .contains("Prosecutor", "24/7 contact point");
            assertThat(page.locator("[name=scope-country]").count()).isZero();
        }
    }

    private static long size(Request request) {
        var sizes = request.sizes();
        return (long) sizes.responseBodySize + sizes.responseHeadersSize;
    }

    private Page open(String form, String language) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(360, 740));
        page.navigate(address(form, language));
        return page;
    }

    private static String address(String form, String language) {
        return LocalServers.oidcUrl() + "/protocol/openid-connect/" + form
                + "?client_id=academy-web&response_type=code&scope=openid&state=test&ui_locales=" + language
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fsigned-in"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    }

    private static Path chromium() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Install Chromium: apt-get install chromium"));
    }
}
