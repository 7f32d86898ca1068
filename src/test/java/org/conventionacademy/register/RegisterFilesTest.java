package org.conventionacademy.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFilesTest {
    private static final String STRUCTURE = """
            number: 5
            articles:
              - number: 41
                verified: false
                confidence: high
                title-verified: false
                source: read
                obligations:
                  - id: A41.1
                    paragraph: "1"
                    kind: mandatory
                    binds: States Parties
                    addressed-to:
                      - legislature
                    theme: international cooperation
                    verified: true
                    source: read
            """;
    private static final String ENGLISH = """
            title: International cooperation
            summary: States help each other.
            articles:
              - number: 41
                title: 24/7 network
                paraphrase: A contact point at any hour.
                obligations:
                  - id: A41.1
                    duty: Each State must name a contact point.
            """;
    private static final String ARABIC = """
            title: التعاون الدولي
            summary: تتعاون الدول.
            articles:
              - number: 41
                title: الشبكة
            """;

    @TempDir
    Path root;

    @BeforeEach
    void writeAChapter() throws IOException {
        write("chapter-5.yaml", STRUCTURE);
        write("chapter-5.en.yaml", ENGLISH);
        write("chapter-5.ar.yaml", ARABIC);
    }

    @Test
    void missingTranslationFallsBackToEnglishAndSaysSo() {
        Article article = read(new Inspection()).article(41, Lang.AR).orElseThrow();

        assertThat(article.title()).isEqualTo("الشبكة");
        assertThat(article.titleLang()).isEqualTo(Lang.AR);
        assertThat(article.paraphrase()).isEqualTo("A contact point at any hour.");
        assertThat(article.lang()).isEqualTo(Lang.EN);
        assertThat(article.obligations().getFirst().lang()).isEqualTo(Lang.EN);
        assertThat(article.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(article.obligations().getFirst().confidence()).isEqualTo(Confidence.VERIFIED);
    }

    @Test
    void storedEditionIsTheSameEdition() {
        RegisterEdition edition = read(new Inspection());

        assertThat(EditionStore.read(EditionStore.write(edition)).chapters(Lang.AR))
                .isEqualTo(edition.chapters(Lang.AR));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT point, , EN, true",
        "cóntact, mandatory, EN, true",
        "contact, optional, EN, false",
        "الشبكة, , AR, true",
        "contact, , AR, true",
        "41, , AR, true",
        "judge, , EN, false",
        "'', , EN, true"
    })
    void articlesAreFoundByWordAndKind(String query, @Nullable String kind, Lang lang, boolean found) {
        ObligationKind wanted = kind == null ? null : ObligationKind.of(kind);

        assertThat(read(new Inspection()).find(query, wanted, lang)).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "'id: A41.1', 'id: A42.1', A42.1 is not an id of Article 41",
        "'number: 5', 'number: 6', `number` is not that of the file's name",
        "'    confidence: high\n', '', '`confidence` stands where `verified` is false, and only there'",
        "'kind: mandatory', 'kind: strict', `kind` has a wrong value",
        "'paragraph: \"1\"', 'paragraph: \"1', Not YAML",
    })
    void faultIsSaid(String old, String text, String what) throws IOException {
        assertThat(STRUCTURE).contains(old);
        write("chapter-5.yaml", STRUCTURE.replace(old, text));
        Inspection inspection = new Inspection();

        assertThat(RegisterFiles.read(root, inspection)).isEmpty();

        assertThat(errors(inspection)).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo("register/chapter-5.yaml");
            assertThat(error.what()).startsWith(what);
        });
    }

    @Test
    void wordsWithoutStructureAreRefused() throws IOException {
        write("chapter-5.ar.yaml", ARABIC.replace("41", "42"));
        Inspection inspection = new Inspection();

        assertThat(RegisterFiles.read(root, inspection)).isEmpty();
        assertThat(errors(inspection)).hasSize(1);
    }

    private RegisterEdition read(Inspection inspection) {
        return RegisterFiles.read(root, inspection).orElseThrow();
    }

    private static List<Finding> errors(Inspection inspection) {
        return inspection.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve("register"));
        Files.writeString(root.resolve("register").resolve(file), text);
    }
}
