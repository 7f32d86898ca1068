package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.RightAnswer;
import org.conventionacademy.question.Task;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every kind of question, answered and reviewed by people who use no mouse, or no script.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryKindIT extends QuizInBrowser {
    private static final int MOST_STEPS = 80;

    @Inject
    PublishedSamples samples;

    @Inject
    Modules modules;

    private AttemptView begin(Lang lang) {
        return begin(lang, samples.everyKind());
    }

    private AttemptView begin(Lang lang, ModuleId module) {
        takers.read(person, module);
        return attempts.start(person, module, lang);
    }

    private Task task(AttemptView attempt, AttemptItem item) {
        return modules.revision(attempt.revision())
                .question(item.question())
                .orElseThrow()
                .task();
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void everyKindIsAnsweredByKeyboardAndReviewed(Lang lang) {
        AttemptView attempt = begin(lang);
        Page page = signedIn(laptop());
        Pages.speak(page, lang.code());
        open(page, attempt, 1);
        for (AttemptItem item : attempt.items()) {
            List<String> right = RightAnswer.of(task(attempt, item));
            right.forEach(mark -> enter(page, mark));
            List<String> fit = task(attempt, item).fit(right);
            await().pollInSameThread()
                    .alias(item.kind().code())
                    .until(() -> answer(stored(attempt), item.position()), fit::equals);
            until(page, "saved");
            Pages.look(page, "question-" + item.kind().code() + "-" + lang.code());
            tabTo(page, "button[value=next]");
            page.keyboard().press("Enter");
            page.waitForURL(
                    Pattern.compile(".*/" + (item.position() < 11 ? "questions/" + (item.position() + 1) : "finish")));
        }
        tabTo(page, "form[data-submit] button");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/review"));
        assertThat(page.locator(".result-pass").count()).isEqualTo(1);
        assertThat(page.locator(".verdict-right").count()).isEqualTo(11);
        Pages.look(page, "review-every-kind-" + lang.code());
    }

    @Test
    void certaintyIsSaidByKeyboardAndSavedWithTheAnswer() {
        AttemptView attempt = begin(Lang.EN, samples.everyKind("certainty: true\n"));
        Page page = signedIn(laptop());
        open(page, attempt, 1);
        for (AttemptItem item : attempt.items()) {
            List<String> right = RightAnswer.of(task(attempt, item));
            right.forEach(mark -> enter(page, mark));
            enter(page, "certainty=3");
            List<String> said = Stream.concat(task(attempt, item).fit(right).stream(), Stream.of("certainty=3"))
                    .sorted()
                    .toList();
            await().pollInSameThread()
                    .alias(item.kind().code())
                    .until(() -> answer(stored(attempt), item.position()), said::equals);
            until(page, "saved");
            tabTo(page, "button[value=next]");
            page.keyboard().press("Enter");
            page.waitForURL(
                    Pattern.compile(".*/" + (item.position() < 11 ? "questions/" + (item.position() + 1) : "finish")));
        }
        tabTo(page, "form[data-submit] button");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/review"));
        assertThat(page.locator(".result-pass").textContent()).contains("100%");
        Pages.look(page, "review-certainty-en");
    }

    /// Sets a mark with keys alone.
    private static void enter(Page page, String mark) {
        int equals = mark.indexOf('=');
        Locator written = page.locator("[name='fill:" + mark.substring(0, Math.max(0, equals)) + "']:visible");
        if (equals > 0 && written.count() == 1) {
            tabTo(page, "[name='fill:" + mark.substring(0, equals) + "']");
            page.keyboard().type(mark.substring(equals + 1));
            return;
        }
        Locator entry = page.locator("section select:visible option[value='" + mark + "']");
        if (entry.count() == 1) {
            String menu = entry.locator("xpath=..").getAttribute("id");
            tabTo(page, "#" + menu);
            pressUntil(page, "ArrowDown", "#" + menu + " option[value='" + mark + "']:checked");
            return;
        }
        String chosen = "section input[value='" + mark + "']";
        if ("checkbox".equals(page.locator(chosen).getAttribute("type"))) {
            tabTo(page, chosen);
            page.keyboard().press("Space");
        } else {
            tabTo(page, "input[name='" + page.locator(chosen).getAttribute("name") + "']");
            page.keyboard().press("Space");
            pressUntil(page, "ArrowDown", chosen + ":checked");
        }
    }

    private static void tabTo(Page page, String target) {
        String reached = "target => document.activeElement.matches(target)";
        for (int i = 0; i < MOST_STEPS && !(Boolean) page.evaluate(reached, target); i++) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean) page.evaluate(reached, target))
                .as("%s is reached by Tab", target)
                .isTrue();
    }

    private static void pressUntil(Page page, String key, String holds) {
        for (int i = 0; i < MOST_STEPS && page.locator(holds).count() == 0; i++) {
            page.keyboard().press(key);
        }
        assertThat(page.locator(holds).count()).as("%s by %s", holds, key).isEqualTo(1);
    }

    @Test
    void everyKindIsAnsweredWithoutScript() {
        AttemptView attempt = begin(Lang.AR);
        Page page = signedIn(unscripted("ar"));
        page.navigate("/attempts/" + attempt.id() + "/questions/1");
        for (AttemptItem item : attempt.items()) {
            List<String> right = RightAnswer.of(task(attempt, item));
            for (String mark : right) {
                plain(page, mark);
            }
            if (!page.url().endsWith("questions/" + item.position())) {
                page.navigate("/attempts/" + attempt.id() + "/questions/" + item.position());
            }
            page.locator("button[value=save]").click();
            assertThat(answer(stored(attempt), item.position()))
                    .as(item.kind().code())
                    .isEqualTo(task(attempt, item).fit(right));
            page.locator("button[value=next]").click();
        }
        page.locator("form[data-submit] button").click();
        assertThat(page.locator(".verdict-right").count()).isEqualTo(11);
    }

    private Visitor unscripted(String language) {
        return new Visitor(address.toString(), 360, 740, language, false);
    }

    private static void plain(Page page, String mark) {
        int equals = mark.indexOf('=');
        Locator written = page.locator("[name='fill:" + mark.substring(0, Math.max(0, equals)) + "']");
        Locator entry = page.locator("section select option[value='" + mark + "']");
        if (equals > 0 && written.count() == 1) {
            written.fill(mark.substring(equals + 1));
        } else if (entry.count() == 1) {
            entry.locator("xpath=..").selectOption(mark);
        } else {
            Locator option = page.locator("section input[value='" + mark + "']");
            if (!option.isVisible()) {
                page.locator("button[value=save]").click();
            }
            option.check();
        }
    }

    @Test
    void whatIsNoNumberIsSaidBesideTheFieldAndStaysInIt() {
        AttemptView attempt = begin(Lang.EN);
        Page page = signedIn(unscripted("en"));
        int position = attempt.items().stream()
                .filter(item -> item.kind().code().equals("numeric"))
                .map(AttemptItem::position)
                .findFirst()
                .orElseThrow();
        page.navigate("/attempts/" + attempt.id() + "/questions/" + position);
        page.locator("[name='fill:value']").fill("about a day");
        page.locator("button[value=save]").click();
        assertThat(page.locator(".field-error").textContent()).contains("not a number");
        assertThat(page.locator("[name='fill:value']").inputValue()).isEqualTo("about a day");
        page.locator("[name='fill:value']").fill("٢٤");
        page.locator("select").selectOption("unit=h");
        page.locator("button[value=save]").click();
        assertThat(answer(stored(attempt), position)).containsExactly("unit=h", "value=٢٤");
    }
}
