package org.conventionacademy.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.Accounts.Account;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Somebody at a quiz in a real browser.
abstract class QuizInBrowser {
    private static final String SAVES = "**/answers/*";

    @TestHTTPResource
    URI address;

    @Inject
    QuizTakers takers;

    @Inject
    Attempts attempts;

    @Inject
    DataSource database;

    Browser browser;
    Account trainee;
    PersonId person;

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
        trainee = takers.account();
        person = new PersonId(trainee.id());
    }

    Visitor laptop() {
        return Visitor.laptop(address.toString());
    }

    Page signedIn(Visitor visitor) {
        Page page = browser.visitor(visitor);
        SignIn.as(page, trainee.username());
        return page;
    }

    AttemptView start() {
        return attempts.start(person, QuizTakers.MODULE, Lang.EN);
    }

    AttemptView stored(AttemptView attempt) {
        return attempts.attempt(attempt.id(), person);
    }

    static void open(Page page, AttemptView attempt, int position) {
        page.navigate("/attempts/" + attempt.id() + "/questions/" + position);
        page.waitForCondition(() -> !"".equals(state(page)));
    }

    static String state(Page page) {
        String state = page.locator("#device").getAttribute("data-state");
        return state == null ? "" : state;
    }

    static void until(Page page, String state) {
        try {
            page.waitForCondition(() -> state.equals(state(page)));
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "Expected " + state + ", it says " + state(page) + ": "
                            + page.locator("#device").textContent(),
                    e);
        }
    }

    static String choose(Page page, int option) {
        page.locator(".option input").nth(option).check();
        String value = page.locator(".option input").nth(option).getAttribute("value");
        return value == null ? "" : value;
    }

    /// An answer to the first question that the page keeps, since only saves do not get through.
    static String keep(Page page, AttemptView attempt, int option) {
        open(page, attempt, 1);
        page.context().route(SAVES, route -> route.abort());
        String chosen = choose(page, option);
        until(page, "kept");
        return chosen;
    }

    static void mend(Page page) {
        page.context().unroute(SAVES);
    }

    static void turn(Page page, int position) {
        page.locator("button[value=next]").click();
        page.waitForURL(Pattern.compile(".*/questions/" + position));
    }

    static List<String> answer(AttemptView attempt, int position) {
        return attempt.items().get(position - 1).choice();
    }

    static int singlePosition(AttemptView attempt) {
        return attempt.items().stream()
                .filter(item -> item.kind().name().equals("SINGLE_CHOICE")
                        && item.options().size() > 2)
                .map(AttemptItem::position)
                .findFirst()
                .orElseThrow();
    }
}
