package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Answers that wait while people sign out, sign in, or are no longer signed in.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SharedPcIT extends QuizInBrowser {
    private static final String EVERYTHING_ON_THE_DEVICE = """
            async () => {
              const db = await new Promise((resolve) => {
                const request = indexedDB.open("academy-answers");
                request.onsuccess = () => resolve(request.result);
              });
              const rows = await new Promise((resolve) => {
                const request = db.transaction("saves").objectStore("saves").getAll();
                request.onsuccess = () => resolve(request.result);
              });
              const text = (value) => typeof value === "object" && value.byteLength !== undefined
                ? new TextDecoder("latin1").decode(value) : value;
              db.close();
              return JSON.stringify([rows.map((row) => Object.entries(row).map(([name, value]) => [name, text(value)])),
                Object.entries(localStorage), Object.entries(sessionStorage)]);
            }
            """;

    @Test
    void nextPersonAtTheSamePcSeesNothingAndTheFirstFindsAll() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        String chosen = keep(page, attempt, 0);
        String onDevice = String.valueOf(page.evaluate(EVERYTHING_ON_THE_DEVICE));
        assertThat(onDevice)
                .contains(attempt.id().toString())
                .doesNotContain(
                        attempt.items().getFirst().question().toString(),
                        person.toString(),
                        trainee.username(),
                        "choice",
                        "\"" + chosen + "\"");
        leave(page);
        assertThat(page.locator("[data-text]").textContent()).endsWith("1");
        Pages.look(page, "leave-en");
        page.locator("[data-keep]").click();
        page.waitForURL(Pattern.compile(".*/signed-out"));
        mend(page);

        Account next = takers.account();
        SignIn.as(page, next.username());
        assertThat(page.locator("#unsent").isVisible()).isFalse();
        AttemptView own = attempts.start(new PersonId(next.id()), QuizTakers.MODULE, Lang.EN);
        open(page, own, 1);
        assertThat(state(page)).isEqualTo("empty");
        choose(page, 1);
        until(page, "saved");
        leave(page);
        page.waitForURL(Pattern.compile(".*/signed-out"));
        assertThat(stored(attempt).answered()).isZero();

        SignIn.as(page, trainee.username());
        page.waitForCondition(() -> page.locator("#unsent").textContent().contains("sent now"));
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    private static void leave(Page page) {
        page.navigate("/leave");
        page.waitForCondition(() -> page.url().contains("/signed-out")
                || page.locator("[data-choices]").isVisible());
    }

    @Test
    void signingOutOffersToSendOrToDiscard() {
        AttemptView attempt = start();
        Page page = signedIn(laptop().reading("ar"));
        Pages.speakArabic(page);
        keep(page, attempt, 0);
        leave(page);
        Pages.look(page, "leave-ar");
        page.locator("[data-wait]").click();
        page.locator("[data-failed]").waitFor();
        page.locator("[data-discard]").click();
        page.navigate("/attempts/" + attempt.id() + "/questions/1");
        until(page, "kept");
        leave(page);
        page.locator("[data-discard]").click();
        page.locator("[data-sure]").click();
        page.waitForURL(Pattern.compile(".*/signed-out"));
        mend(page);
        SignIn.as(page, trainee.username());
        assertThat(page.locator("#unsent").isVisible()).isFalse();
        assertThat(stored(attempt).answered()).isZero();
    }

    @Test
    void sendingBeforeSigningOutSavesThem() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        String chosen = keep(page, attempt, 0);
        leave(page);
        mend(page);
        page.locator("[data-wait]").click();
        page.waitForURL(Pattern.compile(".*/signed-out"));
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    @Test
    void expiredSessionIsNotNoticedWhileThePassIsThere() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        open(page, attempt, 1);
        forgetSession(page.context());
        String chosen = choose(page, 0);
        until(page, "saved");
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    @Test
    void withoutSessionAndPassTheAnswersWaitForANewSignIn() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        open(page, attempt, 1);
        forgetSession(page.context());
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("attempt-.*")));
        String chosen = choose(page, 0);
        until(page, "kept");
        assertThat(page.locator("#device").textContent()).contains("Sign in again; your answers are kept");
        assertThat(stored(attempt).answered()).isZero();
        page.locator("#device a").click();
        page.waitForURL(Pattern.compile(".*/questions/1"));
        until(page, "saved");
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    private static void forgetSession(BrowserContext context) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
    }
}
