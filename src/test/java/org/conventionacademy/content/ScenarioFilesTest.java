package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Severity;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.register.RegisterEdition;
import org.conventionacademy.register.RegisterFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFilesTest {
    private static final RegisterEdition REGISTER = RegisterFiles.read(
                    Path.of(System.getProperty("academy.project", ""), "content")
                            .toAbsolutePath(),
                    new Inspection())
            .orElseThrow();

    @TempDir
    Path root;

    @BeforeEach
    void writeAScenario() throws IOException {
        SampleScenario.write(root, "night");
    }

    @Test
    void rightOneHasNoFinding() {
        assertThat(read().inspection().findings()).isEmpty();
        assertThat(read().scenarios()).hasSize(1);
    }

    @Test
    void mostPointsAreThoseOfTheBestWay() {
        Scenario scenario =
                new Typesetter(REGISTER, new Texts()).typeset(read().scenarios().getFirst());

        assertThat(scenario.most()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "night.yaml, next: second, next: nowhere, There is no scene `nowhere`",
        "night.yaml, next: end, next: first, A way leads from `first` in a circle",
        "night.yaml, start: first, start: zero, There is no scene `zero`",
        "night.yaml, points: 3, points: 2, No choice is the best",
        "night.yaml, A41.1, A41.77, A41.77 is not in the register",
        "night.yaml, id: night, id: day, The id is not the file's name",
        "night.yaml, points: 3, points: 9, `points` has a wrong value",
        "night.en.yaml, id: wait, id: hesitate, 'The choices of `first` are [call, hesitate], not [call, wait]'",
        "night.en.yaml, It is late., <b>late</b>, Raw HTML",
    })
    void faultIsRefused(String file, String old, String text, String what) throws IOException {
        Path path = root.resolve("scenarios").resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(old);
        Files.writeString(path, before.replace(old, text));

        List<Finding> errors = read().inspection().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).anySatisfy(finding -> assertThat(finding.what()).startsWith(what));
        assertThat(read().scenarios()).isEmpty();
    }

    private ContentRoots.Reading read() {
        return ContentRoots.read(List.of(root), REGISTER);
    }
}
