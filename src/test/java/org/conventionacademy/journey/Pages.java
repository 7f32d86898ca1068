package org.conventionacademy.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/// What every journey does in the browser: signing in as a demo user, and taking a picture to look at.
final class Pages {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Pages() {}

    /// Signs in and, the first time, accepts the notice on privacy; ends on the home page.
    static void signIn(Page page, String user) {
        page.navigate("/");
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo-" + user + "-2026");
        page.locator("#kc-login, [type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/realms/"));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        Locator accept = page.locator("form[action='/privacy'] button");
        if (accept.count() > 0) {
            accept.click();
        }
    }

    static void speakArabic(Page page) {
        if (!"ar".equals(page.locator("html").getAttribute("lang"))) {
            Locator menu = page.locator(".menu > summary");
            if (menu.isVisible()) {
                menu.click();
            }
            page.locator("form.language button[value=ar]:visible").first().click();
        }
    }

    static void picture(Page page, String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }
}
