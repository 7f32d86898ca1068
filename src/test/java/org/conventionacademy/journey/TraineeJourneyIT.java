package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The main job of a trainee: sign in, read a module, pass its quiz, hold the confirmation.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TraineeJourneyIT {
    private static final ModuleId MODULE = new ModuleId("network-24-7");

    @TestHTTPResource
    URI address;

    @Inject
    Modules modules;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void traineeLearnsAndPassesInEnglish() {
        Page page = browser.visitor(visitor());
        page.navigate("/");
        Pages.look(page, "login-en");
        SignIn.as(page, "amina");
        learnAndPass(page, "en");
        assertThat(page.locator("h1").textContent()).isEqualTo("Confirmation of completion");
        assertThat(page.locator(".print-page").textContent()).contains("Amina Wanjiru");
    }

    @Test
    void traineeLearnsAndPassesInArabicOnAPhone() {
        Page page = browser.visitor(visitor().phone().reading("ar"));
        SignIn.as(page, "karim");
        Pages.speakArabic(page);
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        learnAndPass(page, "ar");
        assertThat(page.locator(".print-page").textContent()).contains("كريم عبد الرحمن");
    }

    @Test
    void traineeComesBackOnAnotherDeviceToTheSameAnswers() {
        String trainee = Accounts.trainee("KE").username();
        Page phone = browser.visitor(visitor().phone());
        SignIn.as(phone, trainee);
        readAllLessons(phone);
        startQuiz(phone);
        phone.locator("a[href$='/questions/1']").first().click();
        phone.locator(".option input").first().check();
        Locator state = phone.locator(".save-state");
        phone.waitForCondition(() -> "saved".equals(state.getAttribute("data-state")));
        String chosen = phone.locator(".option input:checked").getAttribute("value");
        String question = phone.url();

        Page laptop = browser.visitor(visitor());
        SignIn.as(laptop, trainee);
        laptop.locator(".card-next a.button").click();
        laptop.waitForURL(url -> url.contains("/attempts/"));
        assertThat(laptop.url()).contains("/attempts/");
        laptop.navigate(question);
        assertThat(laptop.locator(".option input:checked").getAttribute("value"))
                .isEqualTo(chosen);
    }

    @Test
    void anAnswerIsSavedThoughAnotherPageWasOpenedAndTheLineBroke() {
        Page quiz = browser.visitor(visitor());
        SignIn.as(quiz, Accounts.trainee("KE").username());
        readAllLessons(quiz);
        startQuiz(quiz);
        quiz.locator("a[href$='/questions/1']").first().click();
        quiz.waitForURL(Pattern.compile(".*/questions/1"));
        Page article = quiz.context().newPage();
        article.navigate(address + "articles/41");
        quiz.locator(".option input").first().check();
        Locator state = quiz.locator(".save-state");
        quiz.waitForCondition(() -> "saved".equals(state.getAttribute("data-state")));
        article.navigate(address + "modules");
        quiz.locator("button[value=next]").click();
        quiz.waitForURL(Pattern.compile(".*/questions/2"));

        // The line breaks, and comes back.
        quiz.context().setOffline(true);
        quiz.locator(".option input").first().check();
        Locator second = quiz.locator(".save-state");
        quiz.waitForCondition(() -> "kept".equals(second.getAttribute("data-state")));
        quiz.context().setOffline(false);
        quiz.waitForCondition(() -> "saved".equals(second.getAttribute("data-state")));
        quiz.reload();
        assertThat(quiz.locator(".option input").first().isChecked()).isTrue();
    }

    @Test
    void traineeLearnsAndPassesWithoutScript() {
        // All in view: without script the driver cannot scroll an option out from under the line that sticks below.
        Page page = browser.visitor(new Visitor(address.toString(), 1280, 2400, "en", false));
        SignIn.as(page, Accounts.trainee("EG").username());
        readAllLessons(page);
        passQuiz(page);
        page.locator("a[href^='/completions/']").first().click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Confirmation of completion");
    }

    private void learnAndPass(Page page, String name) {
        Pages.look(page, "home-" + name);
        page.navigate("/modules/" + MODULE.value() + "/lessons/the-contact-point");
        Pages.look(page, "lesson-" + name);
        readAllLessons(page);
        Pages.look(page, "module-" + name);
        startQuiz(page);
        page.locator("a[href$='/questions/1']").first().click();
        Pages.look(page, "quiz-" + name);
        page.locator("button[value=save]").click();
        page.locator(".field-error").waitFor();
        Pages.look(page, "quiz-refused-" + name);
        page.navigate(page.url().replaceFirst("/questions/1", "/finish"));
        Pages.look(page, "finish-" + name);
        page.navigate(page.url().replaceFirst("/finish", ""));
        Pages.look(page, "attempt-" + name);
        passQuiz(page);
        page.goBack();
        Pages.look(page, "review-" + name);
        checkReceipt(page, name);
        page.navigate("/modules/" + MODULE.value());
        page.locator("a[href^='/completions/']").first().click();
        Pages.look(page, "completion-" + name);
    }

    /// Downloads the receipt and gives it to the page that anybody may ask, then something that is none.
    private static void checkReceipt(Page page, String name) {
        Download receipt =
                page.waitForDownload(() -> page.locator("a[href$='/receipt']").click());
        assertThat(receipt.suggestedFilename()).matches("receipt-[0-9a-f-]{36}\\.jws");
        page.locator("a[href='/receipts']").first().click();
        page.locator("#file").setInputFiles(receipt.path());
        page.locator("main form button").click();
        page.locator("main .result-pass").waitFor();
        Pages.look(page, "receipt-genuine-" + name);
        page.locator("#text").fill("no receipt");
        page.locator("main form button").click();
        page.locator("main .result-fail").waitFor();
        Pages.look(page, "receipt-refused-" + name);
    }

    /// Answers every question by its key, submits, and ends on the module's page.
    private void passQuiz(Page page) {
        if (!page.url().contains("/attempts/")) {
            startQuiz(page);
        }
        page.locator("a[href$='/questions/1']").first().click();
        while (page.url().contains("/questions/")) {
            answerRightly(page);
        }
        assertThat(page.url()).endsWith("/finish");
        page.locator("form[action$='/submit'] button").click();
        page.waitForURL(Pattern.compile(".*/review.*"));
        assertThat(page.locator(".result-pass").count()).isEqualTo(1);
        page.navigate("/modules/" + MODULE.value());
    }

    private void readAllLessons(Page page) {
        page.navigate("/modules");
        page.locator("a[href='/modules/" + MODULE.value() + "']").first().click();
        Locator start = page.locator("form[action$='/start'] button");
        if (start.count() > 0) {
            start.click();
        }
        ModuleRevision revision = modules.current(MODULE).orElseThrow();
        page.navigate("/modules/" + MODULE.value() + "/lessons/"
                + revision.lessons().getFirst().id().value());
        for (int i = 0; i < revision.lessons().size(); i++) {
            assertThat(page.url())
                    .contains("/lessons/" + revision.lessons().get(i).id().value());
            page.locator("form[action$='/read'] button").click();
            String next = i + 1 < revision.lessons().size()
                    ? "/lessons/" + revision.lessons().get(i + 1).id().value()
                    : "/modules/" + MODULE.value() + "#quiz";
            page.waitForURL(url -> url.endsWith(next));
        }
        assertThat(page.url()).contains("/modules/" + MODULE.value());
    }

    private void startQuiz(Page page) {
        page.locator("form[action$='/quiz'] button").click();
        page.waitForURL(Pattern.compile(".*/attempts/.*"));
    }

    private void answerRightly(Page page) {
        String save = page.locator("form[data-save]").getAttribute("data-save");
        Set<String> key =
                question(save.substring(save.lastIndexOf('/') + 1)).task().rightMarks();
        key.forEach(option ->
                page.locator("input[name=choice][value='" + option + "']").check());
        String answered = page.url();
        page.locator("button[value=next]").click();
        page.waitForURL(url -> !url.equals(answered));
    }

    private Question question(String id) {
        return modules.current(MODULE)
                .orElseThrow()
                .question(new QuestionRevisionId(UUID.fromString(id)))
                .orElseThrow();
    }

    private Visitor visitor() {
        return Visitor.laptop(address.toString());
    }
}
