package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.testing.KillableBrowser;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Answers that the line, the browser or the storage will not take.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeptAnswersIT extends QuizInBrowser {
    @Test
    void wholeQuizIsAnsweredWithoutALineAndSentWhenItIsBack() {
        AttemptView attempt = start();
        Page page = signedIn(laptop().phone());
        open(page, attempt, 1);
        page.context().setOffline(true);
        for (AttemptItem item : attempt.items()) {
            choose(page, 0);
            until(page, "kept");
            if (item.position() < attempt.items().size()) {
                turn(page, item.position() + 1);
            }
        }
        assertThat(page.locator("#device").textContent()).contains("answers are kept on this device");
        page.locator("button[value=next]").click();
        page.waitForCondition(() -> page.locator("#device").textContent().contains("Stay on this page"));
        assertThat(stored(attempt).answered()).isZero();

        page.context().setOffline(false);
        until(page, "saved");
        assertThat(stored(attempt).answered()).isEqualTo(attempt.items().size());
        page.locator("button[value=next]").click();
        page.waitForURL(Pattern.compile(".*/finish"));
        page.locator("form[data-submit] button").click();
        page.waitForURL(Pattern.compile(".*/review"));
    }

    @Test
    void answersKeptWhileOnlyTheServerIsAwayOutliveAReload() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        String chosen = keep(page, attempt, 1);
        page.reload();
        until(page, "kept");
        assertThat(page.locator(".option input:checked").getAttribute("value")).isEqualTo(chosen);
        assertThat(stored(attempt).answered()).isZero();
        mend(page);
        until(page, "saved");
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    @Test
    void answerGivenBeforeTheScriptHasComeIsNoticed() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        page.context().route("**/assets/journal.js*", route -> {
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            route.resume();
        });
        page.navigate(
                "/attempts/" + attempt.id() + "/questions/1",
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        String chosen = choose(page, 1);
        until(page, "saved");
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    @Test
    void submittingBringsWhatIsNotSavedYet() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        String chosen = keep(page, attempt, 0);
        page.navigate("/attempts/" + attempt.id() + "/finish");
        until(page, "kept");
        page.locator("form[data-submit] button").click();
        page.waitForURL(Pattern.compile(".*/review"));
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
        mend(page);
        page.navigate("/");
        assertThat(page.locator("#unsent").isVisible())
                .as("nothing is left behind")
                .isFalse();
    }

    @Test
    void submissionWithoutALineIsSaidNotToHaveHappened() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        page.navigate("/attempts/" + attempt.id() + "/finish");
        page.context().setOffline(true);
        page.locator("form[data-submit] button").click();
        until(page, "kept");
        assertThat(page.locator("#device").textContent()).contains("not submitted yet");
        assertThat(stored(attempt).open()).isTrue();
        page.context().setOffline(false);
        page.locator("form[data-submit] button").click();
        page.waitForURL(Pattern.compile(".*/review"));
    }

    @Test
    void killedBrowserSendsItsAnswersWhenItIsStartedAgain(@TempDir java.nio.file.Path profile) throws Exception {
        AttemptView attempt = start();
        String chosen;
        try (KillableBrowser first = KillableBrowser.start(profile)) {
            Page page = first.page(address.toString());
            SignIn.again(page, trainee.username());
            page.navigate(address + "attempts/" + attempt.id() + "/questions/1");
            until(page, "empty");
            page.context().route("**/answers/*", route -> route.abort());
            chosen = choose(page, 1);
            until(page, "kept");
            first.kill();
        }
        assertThat(stored(attempt).answered()).isZero();
        try (KillableBrowser second = KillableBrowser.start(profile)) {
            Page page = second.page(address.toString());
            SignIn.again(page, trainee.username());
            page.waitForCondition(() -> page.locator("#unsent").textContent().contains("sent now"));
        }
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    @Test
    void storageThatNeverAnswersHoldsNoAnswerBack() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        page.addInitScript("indexedDB.open = () => ({})");
        page.navigate("/attempts/" + attempt.id() + "/questions/1");
        String chosen = choose(page, 1);
        until(page, "saved");
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
    }

    @Test
    void deviceThatKeepsNothingSaysSo() {
        AttemptView attempt = start();
        int position = 0;
        for (String broken : List.of(
                "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('refused'); } });",
                "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };")) {
            Page page = signedIn(laptop());
            page.addInitScript(broken);
            position++;
            open(page, attempt, position);
            page.context().setOffline(true);
            choose(page, 0);
            until(page, "failed");
            assertThat(page.locator("#device").textContent()).contains("not kept on this device");
            page.context().setOffline(false);
            until(page, "saved");
            assertThat(stored(attempt).answered()).isEqualTo(position);
            page.context().close();
        }
    }

    @Test
    void quizIsAnsweredByKeyboardAndItsStateIsAnnounced() {
        AttemptView attempt = start();
        int position = singlePosition(attempt);
        Page page = signedIn(laptop().reading("ar"));
        Pages.speakArabic(page);
        open(page, attempt, position);
        assertThat(page.locator("#device[role=status][aria-live=polite]").count())
                .isEqualTo(1);
        page.locator(".option input").first().focus();
        page.keyboard().press("Space");
        until(page, "saved");
        page.context().setOffline(true);
        page.keyboard().press("ArrowDown");
        until(page, "kept");
        Pages.look(page, "kept-ar");
        page.locator("button[value=next]").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/questions/" + (position + 1)));
        assertThat((Boolean) page.evaluate("document.activeElement.tagName === 'H1'"))
                .isTrue();
        page.goBack();
        page.waitForURL(Pattern.compile(".*/questions/" + position));
        page.context().setOffline(false);
        until(page, "saved");
    }
}
