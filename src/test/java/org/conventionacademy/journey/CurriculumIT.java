package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.content.ScenarioId;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the curriculum shows: tables over the Convention, paths, a scenario played, the coverage for instructors.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CurriculumIT {
    @TestHTTPResource
    URI address;

    @Inject
    PublishedSamples samples;

    private Browser browser;
    private ScenarioId scenario;

    @BeforeAll
    void open() {
        samples.shipped();
        scenario = samples.scenario();
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void traineeReadsTheTablesAndFollowsAPath() {
        Page page = page();
        SignIn.as(page, "amina");
        Pages.speakArabic(page);
        for (String path : new String[] {
            "/duties",
            "/duties/24-7-contact-point",
            "/notices",
            "/timeline",
            "/convention-status",
            "/paths/judge",
            "/paths"
        }) {
            page.navigate(path);
            Pages.look(page, path.substring(1).replace('/', '-') + "-ar");
        }
        page.locator("main a[href='/paths/contact-point']").click();
        Pages.lookInBoth(page, "path");
        page.locator("main a.button").click();
        assertThat(page.locator("form[action$='/start'], .card-next").count()).isPositive();
    }

    @Test
    void traineeDecidesInAScenarioAndSeesHowWellItWent() {
        Page page = page();
        SignIn.as(page, "karim");
        page.navigate("/scenarios/" + scenario);
        Pages.look(page, "scenario-ar");
        Pages.speak(page, "en");
        page.locator("main form button").click();
        Pages.look(page, "scene-en");
        page.locator("input[value=call]").check();
        page.locator("main form button").click();
        assertThat(page.locator("#what-followed").count()).isEqualTo(1);
        Pages.lookInBoth(page, "scene-after");
        page.locator("input[value=forget]").check();
        page.locator("main form button").click();
        assertThat(page.locator("main").textContent()).contains("66", "Write it down");
        Pages.lookInBoth(page, "scenario-end");
        page.navigate("/scenarios");
        Pages.look(page, "scenarios-en");
    }

    @Test
    void instructorSeesWhatIsTaughtAndTested() {
        Page page = page();
        SignIn.as(page, "ines");
        page.navigate("/teach");
        page.locator("main a[href='/teach/coverage']").click();
        assertThat(page.locator("main table").count()).isEqualTo(1);
        page.navigate("/teach/coverage?size=5");
        Pages.lookInBoth(page, "coverage");
        page.navigate("/articles/25");
        Pages.look(page, "article-for-an-instructor-en");
    }

    @Test
    void traineeReadsInFrench() {
        Page page = page();
        SignIn.as(page, "brian");
        Pages.speak(page, "fr");
        for (String path : new String[] {"/", "/articles/41", "/modules/network-24-7/lessons/the-contact-point"}) {
            page.navigate(path);
            Pages.look(page, "french" + path.replace('/', '-'));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        }
        Pages.speak(page, "en");
    }

    private Page page() {
        return browser.visitor(Visitor.laptop(address.toString()));
    }
}
