package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.KeptSave;
import org.conventionacademy.assessment.SaveTrail;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A quiz without a way back.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SequenceIT extends QuizInBrowser {
    @Inject
    PublishedSamples samples;

    @Inject
    SaveTrail trail;

    private AttemptView begin() {
        ModuleId module = samples.module("ask: 2\npass-mark: 70\nnavigation: sequence\n");
        takers.ready(person, module);
        return attempts.start(person, module, Lang.EN);
    }

    @Test
    void nextQuestionOpensOnlyWhenAllIsSavedAndNoneOpensAgain() {
        AttemptView attempt = begin();
        Page page = signedIn(laptop());
        open(page, attempt, 1);
        Pages.look(page, "sequence-en");
        assertThat(page.locator("template[data-question]").count()).isZero();
        String first = choose(page, 0);
        until(page, "saved");
        page.context().setOffline(true);
        page.locator("button[value=next]").click();
        page.waitForCondition(() -> page.locator("#device").textContent().contains("Stay on this page"));
        page.context().setOffline(false);
        turn(page, 2);
        page.goBack();
        page.waitForURL(Pattern.compile(".*/questions/2"));

        page.context().setOffline(true);
        String second = choose(page, 1);
        until(page, "kept");
        page.locator("button[value=next]").click();
        page.waitForCondition(() -> page.locator("#device").textContent().contains("Stay on this page"));
        assertThat(stored(attempt).answered()).isEqualTo(1);
        page.context().setOffline(false);
        until(page, "saved");
        page.locator("button[value=next]").click();
        page.waitForURL(Pattern.compile(".*/finish"));
        assertThat(answer(stored(attempt), 1)).containsExactly(first);
        assertThat(answer(stored(attempt), 2)).containsExactly(second);
        page.locator("form[data-submit] button").click();
        page.waitForURL(Pattern.compile(".*/review"));
        assertThat(trail.saves(attempt.id(), null, PageRequest.of(null, null)).items())
                .as("going on saves nothing again")
                .extracting(KeptSave::fate)
                .containsExactly(KeptSave.Fate.COUNTS, KeptSave.Fate.COUNTS);
    }

    @Test
    void deviceLeftBehindIsToldThatItsAnswerDoesNotCount() {
        AttemptView attempt = begin();
        Page page = signedIn(laptop());
        open(page, attempt, 1);
        attempts.moveOn(attempt.id(), person, 1);
        choose(page, 0);
        page.waitForCondition(() -> page.locator("#device").textContent().contains("does not count"));
        assertThat(stored(attempt).answered()).isZero();
        assertThat(trail.saves(attempt.id(), null, PageRequest.of(null, null)).items())
                .extracting(KeptSave::fate)
                .containsExactly(KeptSave.Fate.LEFT);
    }
}
