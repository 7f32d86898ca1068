package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// One attempt in two tabs, or on two devices.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoPlacesIT extends QuizInBrowser {
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
        AttemptView attempt = start();
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
        AttemptView attempt = start();
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
}
