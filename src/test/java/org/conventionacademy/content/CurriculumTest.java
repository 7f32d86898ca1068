package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.conventionacademy.content.Coverage.Row;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.question.QuestionKind;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.RegisterEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What ships in `content/` teaches and tests the whole Convention, and keeps the rules of its own format.
class CurriculumTest {
    private static final Path SHIPPED = Path.of(System.getProperty("academy.project", ""), "content");
    private static ContentRoots.Reading reading;
    private static Coverage coverage;

    @BeforeAll
    static void readWhatShips() {
        reading = ContentRoots.read(List.of(SHIPPED), RegisterEdition.empty());
        RegisterEdition register = reading.register().orElseThrow();
        coverage = Coverage.of(register, LintContent.revisions(reading, register));
        System.out.println("Coverage: passages/questions for each duty, by language");
        System.out.println(coverage.table());
    }

    @Test
    void nothingIsRefusedOrWarnedOf() {
        assertThat(reading.inspection().findings()).isEmpty();
    }

    @Test
    void registerHoldsTheWholeConvention() {
        RegisterEdition register = reading.register().orElseThrow();

        assertThat(register.chapters(Lang.EN)).hasSize(9);
        assertThat(register.chapters(Lang.EN).stream()
                        .flatMap(chapter -> chapter.articles().stream())
                        .map(article -> article.number()))
                .hasSize(68)
                .doesNotHaveDuplicates();
        assertThat(register.article(2, Lang.EN).orElseThrow().terms()).hasSize(15);
        assertThat(coverage.rows()).hasSize(300);
    }

    @Test
    void everyDutyIsTaughtInEnglish() {
        assertThat(coverage.rows()).filteredOn(Row::untaught).isEmpty();
    }

    @Test
    void everyMandatoryOrQualifiedDutyOfStatesIsTestedInEnglish() {
        assertThat(coverage.rows()).filteredOn(Row::untested).isEmpty();
    }

    @Test
    void capstoneCrossesManyArticlesAndItsBestWayIsLong() {
        RegisterEdition register = reading.register().orElseThrow();
        Scenario capstone = new Typesetter(register, new Texts())
                .typeset(reading.scenarios().getFirst());

        assertThat(capstone.scenes().stream()
                        .flatMap(scene -> scene.choices().stream())
                        .flatMap(choice -> choice.tests().stream())
                        .map(ObligationId::article)
                        .distinct())
                .hasSizeGreaterThan(10);
        assertThat(capstone.scenes()).filteredOn(Scenario.Scene::isEnding).hasSizeGreaterThan(2);
        assertThat(capstone.most()).isGreaterThan(30);
    }

    @Test
    void longestOptionIsSeldomTheKey() {
        List<QuestionSource> single = reading.modules().stream()
                .flatMap(module -> module.questions().stream())
                .filter(question -> question.kind() == QuestionKind.SINGLE_CHOICE)
                .toList();
        long longest = single.stream().filter(SuggestUnbiasedKeys::keyIsLongest).count();
        System.out.printf("The key is the longest option in %d of %d single choices%n", longest, single.size());

        assertThat(longest * 100).isLessThan(35L * single.size());
    }
}
