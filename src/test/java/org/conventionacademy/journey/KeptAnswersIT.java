package org.conventionacademy.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.KillableBrowser;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Answers in a real browser, while everything breaks that can.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KeptAnswersIT {
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

    @TestHTTPResource
    URI address;

    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    @Inject
    DataSource database;

    private Browser browser;
    private Account trainee;
    private PersonId person;

    @BeforeAll
    void open() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @BeforeEach
    void someoneWhoMayTakeTheQuiz() {
        takers.revision();
        trainee = account();
        person = new PersonId(trainee.id());
    }

    private Account account() {
        Account account = Accounts.trainee("KE");
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + account.token())
                .body(Map.of("version", PrivacyNotice.VERSION))
                .put("/api/v1/me/privacy")
                .then()
                .statusCode(204);
        takers.ready(new PersonId(account.id()));
        return account;
    }

    private Visitor laptop() {
        return Visitor.laptop(address.toString());
    }

    private Page signedIn(Visitor visitor) {
        Page page = browser.visitor(visitor);
        SignIn.as(page, trainee.username());
        return page;
    }

    private AttemptView start() {
        return attempts.start(person, QuizTakers.MODULE, Lang.EN);
    }

    private AttemptView stored(AttemptView attempt) {
        return attempts.attempt(attempt.id(), person);
    }

    private static void open(Page page, AttemptView attempt, int position) {
        page.navigate("/attempts/" + attempt.id() + "/questions/" + position);
        page.waitForCondition(() -> !"".equals(state(page)));
    }

    private static String state(Page page) {
        String state = page.locator("#device").getAttribute("data-state");
        return state == null ? "" : state;
    }

    private static void until(Page page, String state) {
        try {
            page.waitForCondition(() -> state.equals(state(page)));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "Expected " + state + ", it says " + state(page) + ": "
                            + page.locator("#device").textContent(),
                    e);
        }
    }

    private static String choose(Page page, int option) {
        page.locator(".option input").nth(option).check();
        String value = page.locator(".option input").nth(option).getAttribute("value");
        return value == null ? "" : value;
    }

    private static void turn(Page page, int position) {
        page.locator("button[value=next]").click();
        page.waitForURL(Pattern.compile(".*/questions/" + position));
    }

    private static List<String> answer(AttemptView attempt, int position) {
        return attempt.items().get(position - 1).choice();
    }

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
        open(page, attempt, 1);
        page.context().route("**/answers/*", route -> route.abort());
        String chosen = choose(page, 1);
        until(page, "kept");
        page.reload();
        until(page, "kept");
        assertThat(page.locator(".option input:checked").getAttribute("value")).isEqualTo(chosen);
        assertThat(stored(attempt).answered()).isZero();
        page.context().unroute("**/answers/*");
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
        open(page, attempt, 1);
        page.context().route("**/answers/*", route -> route.abort());
        String chosen = choose(page, 0);
        until(page, "kept");
        page.navigate("/attempts/" + attempt.id() + "/finish");
        until(page, "kept");
        page.locator("form[data-submit] button").click();
        page.waitForURL(Pattern.compile(".*/review"));
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
        page.context().unroute("**/answers/*");
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
    void twoTabsShowTheSameAnswers() {
        AttemptView attempt = start();
        Page one = signedIn(laptop());
        open(one, attempt, 1);
        Page two = one.context().newPage();
        open(two, attempt, 1);
        String first = choose(one, 0);
        two.waitForCondition(() -> two.locator(".option input").first().isChecked());
        String second = choose(two, 1);
        one.waitForCondition(() -> one.locator(".option input").nth(1).isChecked());
        assertThat(first).isNotEqualTo(second);
        assertThat(stored(attempt).items().getFirst().competing()).isEmpty();
        assertThat(answer(stored(attempt), 1)).contains(second);
    }

    @Test
    void tabsWithoutALineLoseNothingToEachOther() {
        AttemptView attempt = start();
        Page one = signedIn(laptop());
        open(one, attempt, 1);
        Page two = one.context().newPage();
        open(two, attempt, 2);
        one.context().setOffline(true);
        String first = choose(one, 0);
        until(one, "kept");
        String second = choose(two, 0);
        until(two, "kept");
        one.context().setOffline(false);
        until(one, "saved");
        until(two, "saved");
        assertThat(answer(stored(attempt), 1)).containsExactly(first);
        assertThat(answer(stored(attempt), 2)).containsExactly(second);
    }

    @Test
    void twoDevicesThatDisagreeAreShownAndChosenFrom() {
        AttemptView attempt = single();
        int position = singlePosition(attempt);
        Page phone = signedIn(laptop().phone().reading("ar"));
        Pages.speakArabic(phone);
        Page laptop = signedIn(laptop());
        open(phone, attempt, position);
        open(laptop, attempt, position);
        String counts = choose(phone, 0);
        until(phone, "saved");
        String other = choose(laptop, 1);
        laptop.locator(".competing").waitFor();
        assertThat(laptop.locator(".competing button").count()).isEqualTo(2);
        Pages.look(laptop, "competing-en");
        assertThat(answer(stored(attempt), position)).containsExactly(counts);
        laptop.locator(".competing button").nth(1).click();
        until(laptop, "saved");
        laptop.waitForCondition(() -> !laptop.locator(".competing").isVisible());
        assertThat(answer(stored(attempt), position)).containsExactly(other);
        assertThat(stored(attempt).items().get(position - 1).competing()).isEmpty();

        // The phone has not heard of it, and chooses anew: both are shown there, too.
        choose(phone, 2);
        phone.locator(".competing").waitFor();
        Pages.look(phone, "competing-ar");
        phone.reload();
        phone.locator(".competing").waitFor();
        phone.locator(".competing button").first().click();
        phone.waitForCondition(
                () -> stored(attempt).items().get(position - 1).competing().isEmpty());
        assertThat(answer(stored(attempt), position)).containsExactly(other);
    }

    @Test
    void disagreementIsSettledWithoutScriptToo() {
        AttemptView attempt = single();
        int position = singlePosition(attempt);
        Visitor plain = new Visitor(address.toString(), 1280, 2400, "en", false);
        Page one = signedIn(plain);
        Page two = signedIn(plain);
        String page = "/attempts/" + attempt.id() + "/questions/" + position;
        one.navigate(page);
        two.navigate(page);
        choose(one, 0);
        one.locator("button[value=save]").click();
        one.locator("#device[data-state=saved]").waitFor();
        String other = choose(two, 1);
        two.locator("button[value=save]").click();
        two.locator(".competing button").nth(1).click();
        two.waitForURL(Pattern.compile(".*/questions/" + position));
        assertThat(answer(stored(attempt), position)).containsExactly(other);
        assertThat(stored(attempt).items().get(position - 1).competing()).isEmpty();
    }

    private AttemptView single() {
        return start();
    }

    private static int singlePosition(AttemptView attempt) {
        return attempt.items().stream()
                .filter(item -> item.kind().name().equals("SINGLE_CHOICE")
                        && item.options().size() > 2)
                .map(AttemptItem::position)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nextPersonAtTheSamePcSeesNothingAndTheFirstFindsAll() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        open(page, attempt, 1);
        page.context().route("**/answers/*", route -> route.abort());
        String chosen = choose(page, 0);
        until(page, "kept");
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
        page.context().unroute("**/answers/*");

        Account next = account();
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
        open(page, attempt, 1);
        page.context().route("**/answers/*", route -> route.abort());
        choose(page, 0);
        until(page, "kept");
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
        page.context().unroute("**/answers/*");
        SignIn.as(page, trainee.username());
        assertThat(page.locator("#unsent").isVisible()).isFalse();
        assertThat(stored(attempt).answered()).isZero();
    }

    @Test
    void sendingBeforeSigningOutSavesThem() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        open(page, attempt, 1);
        page.context().route("**/answers/*", route -> route.abort());
        String chosen = choose(page, 0);
        until(page, "kept");
        leave(page);
        page.context().unroute("**/answers/*");
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

    @Test
    void lineThatBreaksAtTheDeadlineCostsNoAnswerWithinTheGrace() throws SQLException {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        deadlineIn(attempt, Duration.ofSeconds(6));
        open(page, attempt, 1);
        assertThat(page.locator("[data-time-warning]").isVisible()).isTrue();
        page.context().setOffline(true);
        String chosen = choose(page, 0);
        until(page, "kept");
        page.waitForCondition(() -> page.locator("#device").textContent().contains("The time is over"));
        assertThat(page.locator(".option input").first().isDisabled()).isTrue();
        page.context().setOffline(false);
        page.locator("[data-waiting]").waitFor();
        Pages.look(page, "waiting-en");
        assertThat(answer(stored(attempt), 1)).containsExactly(chosen);
        page.locator("form[data-submit] button").click();
        page.waitForURL(Pattern.compile(".*/review"));
    }

    @Test
    void fiveMinutesAndOneMinuteAreTold() throws SQLException {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        deadlineIn(attempt, Duration.ofSeconds(303));
        open(page, attempt, 1);
        Locator warning = page.locator("[data-time-warning][role=status]");
        assertThat(warning.isVisible()).isFalse();
        page.waitForCondition(() -> warning.textContent().startsWith("5 minutes left"));
        deadlineIn(attempt, Duration.ofSeconds(63));
        page.reload();
        page.waitForCondition(() -> warning.textContent().startsWith("1 minute left"));
    }

    @Test
    void extraTimeIsSeenWithoutLoadingThePage() throws SQLException {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        deadlineIn(attempt, Duration.ofSeconds(8));
        open(page, attempt, 1);
        deadlineIn(attempt, Duration.ofMinutes(20));
        await().pollDelay(Duration.ofSeconds(9)).until(() -> true);
        page.waitForCondition(() -> page.locator(".time-left").textContent().contains("20 minutes"));
        assertThat(page.locator(".option input").first().isEnabled()).isTrue();
        choose(page, 0);
        until(page, "saved");
    }

    private void deadlineIn(AttemptView attempt, Duration time) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        UPDATE assessment_attempt SET deadline_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND,
                          closes_at = deadline_at + INTERVAL 60 SECOND WHERE id = ?
                        """)) {
            statement.setLong(1, time.toSeconds());
            statement.setString(2, attempt.id().toString());
            statement.executeUpdate();
        }
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
        AttemptView attempt = single();
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
