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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.QuizTakers;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The stories of the instructor, the administrator and the focal point, with the demo users.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaffJourneyIT {
    private static final String MODULE = "network-24-7";

    @TestHTTPResource
    URI address;

    @Inject
    QuizTakers takers;

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
    void instructorSeesWhoIsWhereAndGivesOneMoreAttempt() {
        Page trainee = page();
        SignIn.as(trainee, "brian");
        trainee.navigate("/modules/" + MODULE + "/lessons/why-minutes-matter");

        Page page = page();
        SignIn.as(page, "ines");
        page.navigate("/teach");
        Pages.lookInBoth(page, "teach");
        page.navigate("/modules/" + MODULE + "/lessons/why-minutes-matter");
        Pages.lookInBoth(page, "lesson-preview");
        page.navigate("/teach");
        page.locator("a.button[href='/teach/modules/" + MODULE + "']").click();
        Pages.lookInBoth(page, "teach-module");
        page.locator("tr", new Page.LocatorOptions().setHasText("Brian Otieno"))
                .locator("a")
                .click();
        Pages.lookInBoth(page, "teach-person");
        assertThat(page.locator(".crumbs").textContent()).contains("The 24/7 network and urgent preservation");
        page.locator("#attempts").fill("1");
        page.locator("#reason").fill("The line broke during the last attempt");
        page.locator("main form button").click();
        assertThat(page.locator(".notice").textContent()).contains("Given");

        trainee.navigate("/modules/" + MODULE);
        assertThat(trainee.locator("#quiz").textContent()).contains("of 4");
    }

    @Test
    void whoReportsAProblemGetsAnAnswer() {
        Page trainee = page();
        SignIn.as(trainee, "brian");
        trainee.navigate("/modules/" + MODULE + "/lessons/why-minutes-matter");
        trainee.locator("a[href^='/problems/new']").click();
        Pages.lookInBoth(trainee, "problem");
        trainee.locator("#text").fill("The second paragraph says <b>hour</b> where it means minute.");
        trainee.locator("main form button").click();
        trainee.waitForURL(url -> url.contains("/problems/sent"));
        Pages.lookInBoth(trainee, "problem-sent");

        Page page = page();
        SignIn.as(page, "ines");
        page.navigate("/teach");
        page.locator("main a[href='/teach/modules/" + MODULE + "/problems']").click();
        Pages.lookInBoth(page, "teach-problems");
        Locator report = page.locator("li.card", new Page.LocatorOptions().setHasText("<b>hour</b>"))
                .first();
        assertThat(report.textContent()).contains("Brian Otieno");
        report.locator("summary").click();
        Pages.look(page, "teach-problems-form-en");
        report.locator("input[value=corrected]").check();
        report.locator("textarea").fill(" ");
        report.locator("form button").click();
        assertThat(page.locator(".field-error").textContent()).contains("Write an answer");
        assertThat(page.locator("input[value=corrected]").isChecked()).isTrue();
        Pages.look(page, "teach-problem-refused-en");
        page.navigate(page.url());
        Pages.lookInBoth(page, "teach-problem");
        page.locator("input[value=corrected]").check();
        page.locator("main textarea").fill("Thank you. It says minute now.\nNext week everywhere.");
        page.locator("main form button").click();
        assertThat(page.locator(".notice[role=status]").textContent()).contains("The answer is stored");
        page.locator("#state").selectOption("answered");
        page.locator(".filters button").click();
        assertThat(page.locator("main").textContent()).contains("It says minute now");
        Pages.lookInBoth(page, "teach-problems-answered");

        trainee.navigate("/");
        Pages.lookInBoth(trainee, "home-answer");
        trainee.locator("main a[href='/me/problems']").click();
        assertThat(trainee.locator("main").textContent()).contains("It says minute now");
        Pages.lookInBoth(trainee, "own-problems");
        trainee.navigate("/");
        assertThat(trainee.locator("main a[href='/me/problems']").count()).isZero();
    }

    @Test
    void instructorLooksIntoAnAttemptSaveBySave() {
        PersonId trainee = takers.fresh();
        AttemptId attempt = takers.answered(trainee);
        Page page = page();
        SignIn.as(page, "ines");
        page.navigate("/teach/modules/" + MODULE + "/people/" + trainee);
        page.locator("a[href$='/attempts/" + attempt + "']").click();
        page.locator("#saves").waitFor();
        Pages.lookInBoth(page, "teach-attempt");
        page.locator("#question").selectOption("1");
        page.locator(".filters button").click();
        page.waitForURL(url -> url.endsWith("?question=1"));
        assertThat(page.locator("#saves ~ .table-region tbody tr").count()).isEqualTo(1);
        Download download =
                page.waitForDownload(() -> page.locator("a[href*='.xlsx']").click());
        assertThat(download.suggestedFilename()).startsWith("saves-" + attempt);
    }

    @Test
    void administratorFindsAPersonAndExportsTheReport() throws IOException {
        Page trainee = page();
        SignIn.as(trainee, "karim");
        trainee.navigate("/modules/" + MODULE + "/lessons/why-minutes-matter");

        Page page = page();
        SignIn.as(page, "adaeze");
        page.navigate("/people");
        page.locator("input[type=search], #search").first().fill("كريم");
        page.locator(".filters button").click();
        Pages.lookInBoth(page, "people");
        page.locator("main a[href^='/people/']").first().click();
        Pages.lookInBoth(page, "person");
        page.locator("a[href$='/suspension']").first().click();
        Pages.lookInBoth(page, "suspension");

        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> {
                    page.navigate("/reports/completions?country=EG");
                    assertThat(page.locator("main").textContent()).contains("كريم عبد الرحمن");
                });
        Pages.look(page, "report-en");
        Download download =
                page.waitForDownload(() -> page.locator("a[href*='.xlsx']").click());
        assertThat(download.suggestedFilename()).matches("completions_\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.xlsx");
        try (var workbook = new XSSFWorkbook(Files.newInputStream(download.path()))) {
            boolean found = false;
            for (var row : workbook.getSheetAt(0)) {
                for (var cell : row) {
                    found |= cell.toString().contains("كريم عبد الرحمن");
                }
            }
            assertThat(found).isTrue();
        }
        Pages.speakArabic(page);
        Pages.look(page, "report-ar");
        page.navigate("/reports/completions?from=yesterday");
        Pages.lookInBoth(page, "report-refused");
        page.navigate("/reports/mastery");
        Pages.lookInBoth(page, "mastery");
    }

    @Test
    void focalPointSeesTheirOwnCountryOnly() {
        Page kenyan = page();
        SignIn.as(kenyan, "brian");
        Page egyptian = page();
        SignIn.as(egyptian, "karim");

        Page page = page();
        SignIn.as(page, "farida");
        page.navigate("/people");
        assertThat(page.locator("main").textContent()).contains("Brian Otieno").doesNotContain("كريم");
        page.navigate("/reports/completions");
        Pages.look(page, "report-focal-point-en");
        assertThat(page.locator("main").textContent()).contains("Kenya").doesNotContain("كريم");
    }

    @Test
    void everybodyFindsTheFixedPagesAndTheRegister() {
        Page page = page();
        for (String language : new String[] {"en", "ar"}) {
            page.navigate("/help");
            Pages.speak(page, language);
            for (String fixed :
                    new String[] {"help", "status", "privacy", "receipts", "signed-out", "sign-in-failed"}) {
                page.navigate("/" + fixed);
                Pages.look(page, fixed + "-" + language);
            }
            page.navigate("/nothing/here");
            Pages.look(page, "not-found-" + language);
        }
        Page fresh = page();
        SignIn.withoutAccepting(fresh, Accounts.trainee("KE").username());
        assertThat(fresh.locator("form[action='/privacy']").count()).isEqualTo(1);
        Pages.lookInBoth(fresh, "privacy-asked");

        SignIn.as(page, "amina");
        for (String language : new String[] {"en", "ar"}) {
            Pages.speak(page, language);
            for (String path : new String[] {
                "/articles",
                "/articles/41",
                "/articles/2",
                "/me",
                "/me/mastery",
                "/me/problems",
                "/modules",
                "/modules?q=zzz",
                "/modules/" + MODULE + "/leave"
            }) {
                page.navigate(path);
                Pages.look(page, path.substring(1).replaceAll("[/?=]", "-") + "-" + language);
            }
        }
    }

    private Page page() {
        return browser.visitor(Visitor.laptop(address.toString()));
    }
}
