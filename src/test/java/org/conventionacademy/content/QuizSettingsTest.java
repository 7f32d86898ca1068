package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.conventionacademy.content.ReviewRule.Show;
import org.conventionacademy.content.ReviewRule.When;
import org.conventionacademy.platform.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a module may say of its quiz, and what is refused.
class QuizSettingsTest extends LintedSample {
    private void quiz(String lines) throws IOException {
        String module = sample.read("module.yaml");
        sample.write("module.yaml", module.substring(0, module.indexOf("quiz:")) + "quiz:\n" + lines.indent(2));
    }

    private QuizRules rules() {
        ContentRoots.Reading reading = read();
        assertThat(reading.inspection().findings())
                .noneMatch(finding -> finding.file().endsWith("module.yaml"));
        return reading.modules().getFirst().quiz();
    }

    private void assertCanonical() throws IOException {
        String written = sample.read("module.yaml");
        new Formatter(root, Set.of(), new Inspection()).format();
        assertThat(sample.read("module.yaml")).isEqualTo(written);
    }

    private static String drawing(String rules) {
        return "ask: 2\ndraw:\n" + rules.indent(2) + "attempts: 3\npass-mark: 70\nlate: untimed\n";
    }

    @Test
    void practiceIsWhatNoFileSaysOtherwise() throws IOException {
        quiz("ask: 2\npass-mark: 70\n");
        QuizRules practice = rules();
        assertThat(practice).isEqualTo(new QuizRules(2, List.of(), 10, 70, null, LateRule.UNTIMED));
        assertCanonical();

        quiz("preset: practice\nask: 2\npass-mark: 70\n");
        assertThat(rules()).isEqualTo(practice);

        quiz("ask: 2\npass-mark: 70\ntime-limit: 15\n");
        assertThat(rules().late()).isEqualTo(LateRule.HONOUR);
    }

    @Test
    void presetsGiveWayToWhatTheFileSays() throws IOException {
        quiz("preset: exam\nask: 2\npass-mark: 70\n");
        assertThat(rules().attempts()).isEqualTo(2);
        assertThat(rules().timeLimitMinutes()).as("two minutes a question").isEqualTo(4);
        assertThat(rules().late()).isEqualTo(LateRule.STRICT);
        assertCanonical();

        quiz("preset: exam\nask: 2\nattempts: 7\npass-mark: 70\ntime-limit: 45\nlate: honour\n");
        assertThat(rules().attempts()).isEqualTo(7);
        assertThat(rules().timeLimitMinutes()).isEqualTo(45);
        assertThat(rules().late()).isEqualTo(LateRule.HONOUR);

        quiz("preset: exam\nask: 2\npass-mark: 70\nlate: untimed\n");
        assertThat(rules().timeLimitMinutes()).isNull();
    }

    @Test
    void attemptsMayHaveToWait() throws IOException {
        quiz("ask: 2\npass-mark: 70\nwait: 90\n");
        assertThat(rules().waiting()).isEqualTo(Duration.ofMinutes(90));
        assertCanonical();

        quiz("preset: exam\nask: 2\npass-mark: 70\n");
        assertThat(rules().waiting()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void reviewMayShowLessOrLater() throws IOException {
        quiz("ask: 2\npass-mark: 70\nreview:\n  show: answers\n");
        assertThat(rules().review()).isEqualTo(new ReviewRule(Show.ANSWERS, When.EACH_ATTEMPT));
        assertCanonical();

        quiz("ask: 2\npass-mark: 70\nreview:\n  when: last-attempt\n");
        assertThat(rules().review()).isEqualTo(new ReviewRule(Show.SOLUTIONS, When.LAST_ATTEMPT));

        quiz("preset: exam\nask: 2\npass-mark: 70\n");
        assertThat(rules().review().show()).isEqualTo(Show.SCORE);
    }

    @Test
    void certaintyMayBeAsked() throws IOException {
        quiz("ask: 2\npass-mark: 70\ncertainty: true\n");
        assertThat(rules().certainty()).isTrue();
        assertCanonical();
    }

    @Test
    void questionsMayComeInSequence() throws IOException {
        quiz("ask: 2\npass-mark: 70\nnavigation: sequence\n");
        assertThat(rules().inSequence()).isTrue();
        assertCanonical();

        quiz("preset: exam\nask: 2\npass-mark: 70\n");
        assertThat(rules().inSequence()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "navigation: back",
                "review: score",
                "review:\n  show: key",
                "wait: -1",
                "wait: 43201",
                "late: strict",
                "time-limit: 30\nlate: untimed",
                "preset: test"
            })
    void settingsThatDoNotFitAreRefused(String line) throws IOException {
        quiz("ask: 2\npass-mark: 70\n" + line);
        assertThat(errors()).isNotEmpty();
    }

    @Test
    void drawsByDutyAndByTag() throws IOException {
        sample.replace(
                "questions.yaml",
                "- A41.1\n    options:\n      - a",
                "- A41.1\n    tags:\n      - names\n    options:\n      - a");
        quiz(drawing("- from: names\n  ask: 1\n- from: A41.1\n  ask: 1"));
        assertThat(rules().draw()).containsExactly(new DrawRule("names", 1), new DrawRule("A41.1", 1));
        assertThat(read().modules().getFirst().questions().getFirst().tags()).isEqualTo(List.of("names"));
        assertCanonical();
    }

    @ParameterizedTest
    @CsvSource({
        "A41.1, 3, 1, 'The rule draws 3 questions of A41.1, and there are 2'",
        "A41.1, 3, 1, 'The rules draw 3 questions, and the quiz asks 2'",
        "A25.1, 1, 1, No question tests A25.1",
        "A41.77, 1, 1, A41.77 is not in the register",
        "nights, 1, 1, No question has the tag `nights`",
        "names, 2, 1, 'The rule draws 2 questions of names, and there are 1'",
        "names, 1, 2, 'The rules draw 3 questions, and the quiz asks 2'",
    })
    void drawThatCannotBeIsRefused(String from, int ask, int also, String what) throws IOException {
        sample.replace(
                "questions.yaml",
                "- A41.1\n    options:\n      - a",
                "- A41.1\n    tags:\n      - names\n    options:\n      - a");
        quiz(drawing("- from: %s\n  ask: %d%s"
                .formatted(from, ask, from.equals("A41.1") ? "" : "\n- from: A41.1\n  ask: " + also)));
        assertThat(errors()).anySatisfy(finding -> {
            assertThat(finding.what()).isEqualTo(what);
            assertThat(finding.file()).endsWith("module.yaml");
            assertThat(finding.line()).isEqualTo(18);
            assertThat(finding.hint()).isNotBlank();
        });
        assertThat(read().modules()).isEmpty();
    }

    @Test
    void rulesThatWantTheSameQuestionAreRefused() throws IOException {
        for (String old : List.of("- a\n", "- \"true\"\n")) {
            sample.replace(
                    "questions.yaml",
                    "options:\n      " + old,
                    "tags:\n      - x\n      - y\n    options:\n      " + old);
        }
        quiz(drawing("- from: x\n  ask: 1\n- from: y\n  ask: 1"));
        assertThat(rules().draw()).hasSize(2);

        quiz(drawing("- from: x\n  ask: 2\n- from: y\n  ask: 1").replace("ask: 2\ndraw", "ask: 3\ndraw"));
        assertThat(errors())
                .anySatisfy(finding -> assertThat(finding.what()).startsWith("The rules cannot all be satisfied"));

        quiz(drawing("- from: x\n  ask: 1\n- from: x\n  ask: 1"));
        assertThat(errors()).anySatisfy(finding -> assertThat(finding.what()).isEqualTo("`x` is drawn from twice"));
    }
}
