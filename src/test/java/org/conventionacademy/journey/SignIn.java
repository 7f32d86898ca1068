package org.conventionacademy.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/// Signing in through the real Keycloak, as a person does.
public final class SignIn {
    private SignIn() {}

    /// Ends on the home page; the first time it accepts the notice on privacy on the way.
    public static void as(Page page, String user) {
        withoutAccepting(page, user);
        Locator accept = page.locator("form[action='/privacy'] button");
        if (accept.count() > 0) {
            accept.click();
            page.waitForURL(url -> !url.contains("/privacy"));
        }
    }

    /// Ends on the notice on privacy when the person has not accepted it yet.
    static void withoutAccepting(Page page, String user) {
        page.navigate("/");
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo-" + user + "-2026");
        page.locator("#kc-login, [type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/realms/"));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }
}
