package org.conventionacademy.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/// Signing in through the real Keycloak, as a person does.
public final class SignIn {
    private SignIn() {}

    /// Signs in at an open page, unless the browser still knows who it is.
    static void again(Page page, String user) {
        if (page.locator("#username").count() > 0) {
            enter(page, user);
        }
    }

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
        enter(page, user);
    }

    private static void enter(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo-" + user + "-2026");
        page.locator("#kc-login, [type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/realms/"));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }
}
