package org.conventionacademy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.conventionacademy.assessment.AnsweredQuizzes;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.testing.Browser;
import org.conventionacademy.testing.Browser.Visitor;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is told of questions and of people once enough have answered.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FiguresIT {
    private static final int PEOPLE = 80;

    @TestHTTPResource
    URI address;

    @Inject
    AnsweredQuizzes quizzes;

    private Browser browser;
    private ModuleId module;

    @BeforeAll
    void open() {
        module = quizzes.ofEveryKind(PEOPLE);
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Page as(String user) {
        Page page = browser.visitor(Visitor.laptop(address.toString()));
        SignIn.as(page, user);
        return page;
    }

    @Test
    void instructorSeesHowTheQuestionsOfEveryKindDo() {
        Page page = as("ines");
        page.navigate("/teach/modules/" + module);
        page.locator("main a[href='/teach/modules/" + module + "/items']").click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(11);
        Pages.lookInBoth(page, "items");
        for (String code : new String[] {"one", "pairs", "in-order", "hours", "in-words", "gaps", "by-steps"}) {
            page.navigate("/teach/modules/" + module + "/items?sort=question&lang=");
            page.locator("tbody tr:has(th bdi:text-is('" + code + "')) th a").click();
            Pages.look(page, "item-" + code + "-en");
        }
        Pages.lookInBoth(page, "item");
    }

    @Test
    void administratorSeesWhatIsMastered() {
        Page page = as("adaeze");
        page.navigate("/reports/mastery?article=41");
        assertThat(page.locator("tbody tr").count()).isPositive();
        Pages.lookInBoth(page, "mastery-filled");
    }
}
