package org.conventionacademy.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Severity;
import org.conventionacademy.register.RegisterEdition.StatusWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusFilesTest {
    private static final String FACTS = """
            as-of: "2026-08-02"
            figures:
              - id: needed
                value: "40"
                verified: true
                source: Article 65
            events:
              - id: opening
                date: "2025-10-25"
                verified: false
                confidence: high
                source: a report
            """;
    private static final String ENGLISH = """
            figures:
              - id: needed
                text: instruments are needed
            events:
              - id: opening
                text: The Convention is opened for signature.
            """;

    @TempDir
    Path root;

    private final Inspection inspection = new Inspection();

    @BeforeEach
    void writeTheFiles() throws IOException {
        write("status.yaml", FACTS);
        write("status.en.yaml", ENGLISH);
    }

    @Test
    void linesAreReadWithTheirWordsAndTheirDoubt() {
        assertThat(new StatusFiles(root, inspection).read()).hasValueSatisfying(status -> {
            assertThat(status.asOf()).isEqualTo("2026-08-02");
            assertThat(status.figures().getFirst().confidence()).isEqualTo(Confidence.VERIFIED);
            assertThat(status.events().getFirst().confidence()).isEqualTo(Confidence.HIGH);
            assertThat(status.events().getFirst().words().get(Lang.EN))
                    .isEqualTo(new StatusWords("The Convention is opened for signature.", null));
        });
        assertThat(inspection.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status.yaml    | '"2026-08-02"'     | '"2026-08-32"'    | `as-of` is no day
            status.yaml    | confidence: high   | ''                | `confidence` stands where `verified` is false
            status.en.yaml | id: opening        | id: closing       | `closing` is not in the structure
            status.en.yaml | id: needed         | id: lacking       | `needed` lacks its English
            """)
    void faultIsSaid(String file, String old, String text, String what) throws IOException {
        write(file, (file.contains(".en.") ? ENGLISH : FACTS).replaceFirst(" *\\Q" + old + "\\E", " " + text));
        new StatusFiles(root, inspection).read();
        assertThat(inspection.findings())
                .extracting(Finding::what)
                .anySatisfy(found -> assertThat(found).contains(what));
    }

    @Test
    void idThatIsThereTwiceIsAnError() throws IOException {
        write("status.yaml", FACTS.replace("events:\n", """
                  - id: needed
                    value: "41"
                    verified: true
                    source: Article 65
                events:
                """));
        new StatusFiles(root, inspection).read();
        assertThat(inspection.findings()).anySatisfy(finding -> {
            assertThat(finding.what()).isEqualTo("`needed` is there twice");
            assertThat(finding.line()).isEqualTo(7);
        });
    }

    @Test
    void englishThatLacksALineIsAnErrorAndNothingElse() throws IOException {
        write("status.en.yaml", ENGLISH.substring(0, ENGLISH.indexOf("events:")));
        new StatusFiles(root, inspection).read();
        assertThat(inspection.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).isEqualTo("`opening` lacks its English"));
    }

    @Test
    void translationThatLacksALineSaysSoAndFallsBack() throws IOException {
        write("status.fr.yaml", "figures:\n  - id: needed\n    text: instruments nécessaires\n");
        assertThat(new StatusFiles(root, inspection).read()).isPresent();
        assertThat(inspection.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.file()).isEqualTo("register/status.fr.yaml");
            assertThat(finding.what()).contains("opening");
        });
    }

    private void write(String file, String text) throws IOException {
        Path target = root.resolve("register").resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
