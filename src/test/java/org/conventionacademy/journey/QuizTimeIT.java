package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The time of a quiz, as its page tells it.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuizTimeIT extends QuizInBrowser {
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

    @Test
    void answersThatWaitedUntilAfterTheEndAreSaidNotToCount() {
        AttemptView attempt = start();
        Page page = signedIn(laptop());
        keep(page, attempt, 0);
        attempts.end(attempt.id(), new PersonId(UUID.randomUUID()), "fire alarm");
        page.navigate("/help");
        mend(page);
        page.navigate("/");
        page.waitForCondition(() -> page.locator("#unsent").textContent().contains("not counted: 1"));
        assertThat(stored(attempt).answered()).isZero();
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
}
