package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of questions.
class QuestionRulesTest extends LintedSample {
    @ParameterizedTest
    @CsvSource({
        "questions.yaml, '- b\n  ', '- b\n      - c\n  '",
        "questions.yaml, '- \"true\"\n      - \"false\"', '- \"false\"\n      - \"true\"'",
        "questions.yaml, 'tests:\n      - A41.1\n    options:\n      - a', 'tests:\n      - A41.77\n    options:\n      - a'",
        "questions.yaml, 'tests:\n      - A41.1\n    options:\n      - a', 'tests:\n      - A42.1\n    options:\n      - a'",
        "questions.yaml, 'tests:\n      - A41.1\n    options:\n      - a', 'tests:\n      - A41.1\n      - A25.1\n    options:\n      - a'",
        "questions.en.yaml, 'explanation: No.', 'explanation: The first option is better.'",
        "questions.en.yaml, 'explanation: No.', 'explanation: See option B.'",
        "questions.en.yaml, 'explanation: No.', 'explanation: Within 33 days.'",
        "questions.en.yaml, 'explanation: No.', 'explanation: \"See [Article 42](article:41).\"'",
        "questions.en.yaml, 'text: A judge', 'text: All of the above'",
        "questions.en.yaml, '        text: A judge\n', ''",
        "questions.en.yaml, '[Article 41](article:41)', 'Article 41'",
        "questions.en.yaml, '- id: c', '- id: d'",
        "questions.ar.yaml, '        text: قاض\n', ''",
    })
    void wrongQuestionIsRefused(String file, String old, String text) throws IOException {
        sample.replace(file, old, text);

        assertThat(errors()).isNotEmpty();
    }

    @Test
    void noPartIsCalledWhatAQuizCallsCertainty() throws IOException {
        sample.replace("questions.yaml", "      - c\n", "      - certainty\n");
        sample.replace("questions.en.yaml", "- id: c\n", "- id: certainty\n");
        sample.replace("questions.ar.yaml", "- id: c\n", "- id: certainty\n");
        assertThat(errors())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).startsWith("`certainty`"));
    }

    @Test
    void keyMayNotTurnOnAFigureWeAreNotSureOf() throws IOException {
        String unsure = REGISTER.chapters(Lang.EN).stream()
                .flatMap(chapter -> chapter.articles().stream())
                .flatMap(article -> article.obligations().stream())
                .filter(duty -> !duty.confidence().bearsFigures())
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        String article = "" + new ObligationId(unsure).article();
        sample.replace("questions.yaml", "- A41.1", "- " + unsure);
        sample.replace("module.yaml", "- A25.1", "- A25.1\n      - " + unsure);
        sample.replace("lessons/second.en.md", "## A list", "## A list\n\n[Perhaps](duty:" + unsure + ").");
        sample.replace(
                "questions.en.yaml", "[Article 41](article:41)", "[Article " + article + "](article:" + article + ")");
        sample.replace(
                "questions.ar.yaml", "[المادة 41](article:41)", "[المادة " + article + "](article:" + article + ")");
        assertThat(errors()).isEmpty();

        sample.replace("questions.en.yaml", "text: A judge", "text: Within 30 days");
        assertThat(errors()).anySatisfy(finding -> assertThat(finding.what()).contains("turns on a figure"));

        sample.replace("questions.en.yaml", "text: Within 30 days", "text: Under Article 41(2)");
        assertThat(errors()).anySatisfy(finding -> assertThat(finding.what()).contains("turns on a figure"));

        sample.replace("questions.en.yaml", "text: Under Article 41(2)", "text: Under Article 41");
        assertThat(errors()).isEmpty();
    }
}
