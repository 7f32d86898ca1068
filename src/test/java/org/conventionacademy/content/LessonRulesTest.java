package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of lessons and of their translations.
class LessonRulesTest extends LintedSample {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text with <b>html</b>.",
                "<div>block</div>",
                "![picture](article:41)",
                "Look at https://example.org now.",
                "A [link](http://example.org).",
                "A [link](article:99).",
                "A [link](duty:A41.99).",
                "A [link](javascript:alert).",
                "A [link][ref].\n\n[ref]: article:41",
                "# Too high",
                "#### Too deep",
                "> A quote.",
                "> [!WRONG]\n> Text.",
                "> [!MUST]\n> No duty.",
                "> [!MAY]\n> [Not a choice](duty:A41.1).",
                "> [!SHOULD]\n> [Not qualified](duty:A41.1).",
                "> [!MUST]\n> Keep it for 33 days, [at any hour](duty:A41.1).",
                "[Article 25](article:41) says so.",
            })
    void wrongPassageIsRefused(String passage) throws IOException {
        sample.replace("lessons/second.en.md", "- one\n- two", passage);

        assertThat(errors()).isNotEmpty();
    }

    @Test
    void translationWithAnotherNumberOfPassagesIsRefused() throws IOException {
        sample.replace("lessons/first.ar.md", "اقرأ", "فقرة زائدة.\n\nاقرأ");

        assertThat(errors()).isNotEmpty();
    }

    @Test
    void dutyThatNoPassageTeachesIsRefused() throws IOException {
        sample.replace("lessons/second.en.md", "A power to [preserve data quickly](duty:A25.1).", "Nothing.");

        assertThat(errors()).anySatisfy(finding -> assertThat(finding.what()).isEqualTo("No passage teaches A25.1"));
    }

    @Test
    void hardWordsAreShown() throws IOException {
        String hard = "Notwithstanding any contradictory international administrative characterisation, "
                + "jurisdictional considerations necessitate comprehensive intergovernmental reconciliation "
                + "of investigatory responsibilities, particularly regarding extraterritorial applicability.";
        sample.replace("lessons/second.en.md", "- one\n- two", hard);

        assertThat(findings()).anySatisfy(finding -> assertThat(finding.what()).startsWith("Flesch-Kincaid grade"));
        assertThat(errors()).isEmpty();
    }

    @Test
    void doubtThatIsNotSaidIsShown() throws IOException {
        sample.replace("lessons/second.en.md", "- one", "- [a notice](duty:A41.2)\n- one");
        assertThat(findings()).anySatisfy(finding -> assertThat(finding.what()).startsWith("We are not sure of A41.2"));

        sample.replace("lessons/second.en.md", "- two", "- two (check against the certified text)");
        assertThat(findings())
                .noneSatisfy(finding -> assertThat(finding.what()).startsWith("We are not sure of A41.2"));
    }

    @Test
    void stalePassageIsShownAndStillPublished() throws IOException {
        new Formatter(root, Set.of(), new Inspection()).format();
        sample.replace("lessons/first.en.md", "Read [", "Do read [");

        assertThat(errors()).isEmpty();
        assertThat(findings())
                .anySatisfy(
                        finding -> assertThat(finding.what()).isEqualTo("Passage 1 is stale: its English has changed"));
        assertThat(Alignment.of(read().modules().getFirst().lessons().getFirst(), Lang.AR)
                        .stale())
                .containsExactly(1);
    }

    @Test
    void passageThatIsNewInEnglishIsReadInEnglishUntilItIsTranslated() throws IOException {
        new Formatter(root, Set.of(), new Inspection()).format();
        sample.replace("lessons/first.en.md", "Read [", "Something new.\n\nRead [");

        assertThat(errors()).isEmpty();
        assertThat(findings())
                .anySatisfy(
                        finding -> assertThat(finding.what()).isEqualTo("Passage 1 of the English is not translated"));
        ModuleRevision revision = LintContent.revisions(read(), REGISTER).getFirst();
        assertThat(revision.lessons().getFirst().text(Lang.AR).html())
                .contains("<p class=\"passage-remark\">")
                .containsPattern("<p (id=\"p1\" lang=\"en\" dir=\"ltr\"|[^>]*lang=\"en\"[^>]*)>Something new\\.</p>")
                .contains("id=\"p2\"", "اقرأ");
    }
}
