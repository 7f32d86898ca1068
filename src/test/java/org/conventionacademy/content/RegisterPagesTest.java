package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.PrivacyAccepted;
import org.conventionacademy.testing.Session;
import org.conventionacademy.testing.Statements;
import org.conventionacademy.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The tables over the whole Convention, the coverage of the curriculum, and the paths.
@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class RegisterPagesTest {
    private static final int FEW = 6;
    private static final List<String> OF_TRAINEES = List.of(
            "/paths",
            "/paths/contact-point",
            "/articles",
            "/duties",
            "/duties/24-7-contact-point",
            "/notices",
            "/timeline",
            "/scenarios");
    private static final List<String> OF_INSTRUCTORS = List.of("/teach/coverage", "/articles/41");

    @Inject
    PublishedSamples samples;

    @Inject
    Statements statements;

    private Session trainee;

    @BeforeEach
    void publishWhatShips() {
        samples.shipped();
        PrivacyAccepted.by(Tokens.amina());
        trainee = Session.of("amina");
    }

    @Test
    void dutiesOfAnOfficeStandByTheirForce() {
        String offices = trainee.get("/duties").asString();
        assertThat(offices).contains("/duties/24-7-contact-point", "24/7 contact point", "/duties/legislature");

        String page = trainee.get("/duties/24-7-contact-point").asString();
        assertThat(page).contains("href=\"/articles/41#A41.1\"", "id=\"must\"", "id=\"should\"", "id=\"may\"");
        assertThat(page.indexOf("#A41.1")).isBetween(page.indexOf("id=\"must\""), page.indexOf("id=\"should\""));
        assertThat(trainee.get("/duties/astronauts").statusCode()).isEqualTo(404);
    }

    @Test
    void noticesOfANewPartyAreListedApartFromReservations() {
        String page = trainee.get("/notices").asString();

        int reservations = page.indexOf("id=\"reservations\"");
        assertThat(page.indexOf("#A41.2")).isBetween(0, reservations);
        assertThat(page.indexOf("#A63.3")).isGreaterThan(reservations);
        assertThat(page).contains("Check against the certified text");
    }

    @Test
    void statusSaysItsDayAndWhatIsNotConfirmed() {
        assertThat(trainee.get("/convention-status").asString())
                .contains("As of 2 August 2026", "72", "not confirmed by an official source");
        assertThat(trainee.get("/timeline").asString())
                .contains("24 December 2024", "resolution 79/243", "still to come", "No date yet", "February 2026");
    }

    @Test
    void pathPutsModulesInOrderAndNamesWhatIsCentral() {
        assertThat(trainee.get("/paths").asString()).contains("/paths/contact-point", "/paths/judge");

        String page = trainee.get("/paths/contact-point").asString();
        assertThat(page).contains("/modules/network-24-7", "/articles/41#A41.1", "hours of reading");
        assertThat(trainee.get("/paths/astronaut").statusCode()).isEqualTo(404);
    }

    @Test
    void homeOffersTheModulesOfOnesPathInItsOrder() {
        PrivacyAccepted.by(Tokens.brian());
        String home = Session.of("brian").get("/").asString();

        assertThat(home).contains("/paths/investigator");
        assertThat(home.indexOf("/modules/terms-and-scope"))
                .isPositive()
                .isLessThan(home.indexOf("/modules/electronic-evidence"));
    }

    @Test
    void coverageAndQuestionsOfAnArticleAreForInstructors() {
        assertThat(trainee.get("/teach/coverage").statusCode()).isEqualTo(403);
        assertThat(trainee.get("/articles/41").asString()).doesNotContain("Questions that test it");

        PrivacyAccepted.by(Tokens.ines());
        Session instructor = Session.of("ines");
        assertThat(instructor.get("/articles/41").asString()).contains("Questions that test it");
        String page = instructor.get("/teach/coverage?show=owed").asString();
        assertThat(page).contains("A4.1", "EN ", "network-24-7/");
        assertThat(instructor.get("/teach/coverage?show=gaps&lang=en").asString())
                .contains("No gap. Everything that is owed is taught and tested in this language.");
    }

    @Test
    void pagesOverTheWholeConventionAskTheDatabaseAFewTimes() {
        PrivacyAccepted.by(Tokens.ines());
        Session instructor = Session.of("ines");
        SoftAssertions.assertSoftly(softly -> {
            OF_TRAINEES.forEach(
                    page -> softly.assertThat(asked(trainee, page)).as(page).isLessThanOrEqualTo(FEW));
            OF_INSTRUCTORS.forEach(
                    page -> softly.assertThat(asked(instructor, page)).as(page).isLessThanOrEqualTo(FEW));
        });
    }

    private long asked(Session session, String page) {
        assertThat(session.get(page).statusCode()).as(page).isEqualTo(200);
        return statements.during(() -> session.get(page));
    }
}
