package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Severity;
import org.conventionacademy.register.ObligationId;
import org.conventionacademy.register.RegisterEdition;
import org.conventionacademy.register.RegisterFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final Path SHIPPED = Path.of(System.getProperty("academy.project", ""), "content");
    private static RegisterEdition register;

    @TempDir
    Path root;

    private SampleModule sample;

    @BeforeAll
    static void readTheRegister() {
        register =
                RegisterFiles.read(SHIPPED.toAbsolutePath(), new Inspection()).orElseThrow();
    }

    @BeforeEach
    void writeAModule() throws IOException {
        sample = SampleModule.in(root);
    }

    @Test
    void whatShipsHasNoError() {
        ContentRoots.Reading reading = ContentRoots.read(List.of(SHIPPED), register);

        assertThat(reading.inspection().findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(reading.register()).isPresent();
        assertThat(reading.modules()).isNotEmpty();
    }

    @Test
    void whatShipsIsInCanonicalForm() throws IOException {
        Path copy = root.resolve("copy");
        copy(SHIPPED, copy);

        assertThat(new Formatter(copy, Set.of(), new Inspection()).format()).isEmpty();
    }

    @Test
    void sampleHasNoError() {
        assertThat(errors()).isEmpty();
    }

    @Nested
    class BrokenFiles {
        @ParameterizedTest
        @CsvSource({
            "module.yaml, 'pass-mark: 70', 'pass-mark: seventy', 18, `pass-mark` has a wrong value",
            "module.yaml, 'minutes: 5', 'minuts: 5', 8, Unknown key `minuts`",
            "module.yaml, 'ask: 2', 'ask: 2\n  ask: 2', 17, The key `ask` is given twice",
            "module.yaml, '- ines', '- &a ines', 5, An anchor or alias",
            "module.yaml, '- ines', '- ines # who?', 5, A comment",
            "module.yaml, '- ines', '- !!str ines', 5, A tag",
            "module.yaml, 'ask: 2', '\task: 2', 17, Control character U+0009",
            "module.yaml, 'late: strict', 'late: never', 21, `late` has a wrong value",
            "module.en.yaml, 'title: A module', 'title:', 1, `title` has no value",
            "questions.yaml, 'key:\n      - b', 'key:\n      - z', 10, The key names an option that is not there",
        })
        void faultIsSaidWithItsLine(String file, String old, String text, int line, String what) throws IOException {
            sample.replace(file, old, text);

            assertThat(errors()).anySatisfy(finding -> {
                assertThat(finding.file()).isEqualTo("modules/" + sample.id() + "/" + file);
                assertThat(finding.what()).isEqualTo(what);
                assertThat(finding.line()).isBetween(line - 1, line + 1);
                assertThat(finding.hint()).isNotBlank();
            });
        }

        @ParameterizedTest
        @MethodSource("org.conventionacademy.content.LintTest#brokenFiles")
        void fileBrokenInAnyWayIsAFinding(String name, byte[] bytes) throws IOException {
            for (String file : List.of("module.yaml", "questions.en.yaml", "lessons/first.en.md")) {
                byte[] right = Files.readAllBytes(sample.folder().resolve(file));
                Files.write(sample.folder().resolve(file), bytes);

                assertThat(errors()).as(name + " as " + file).isNotEmpty();

                Files.write(sample.folder().resolve(file), right);
            }
        }

        @Test
        void linkOutOfTheRootIsRefused() throws IOException {
            Path outside = Files.createTempFile("outside", ".yaml");
            Files.copy(sample.folder().resolve("module.en.yaml"), outside, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(sample.folder().resolve("module.en.yaml"));
            Files.createSymbolicLink(sample.folder().resolve("module.en.yaml"), outside);

            assertThat(errors())
                    .anySatisfy(finding -> assertThat(finding.what()).contains("leads out of its content root"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"module.yaml", "module.en.yaml", "questions.yaml", "questions.en.yaml", "lessons/first.en.md"
                })
        void missingFileIsAFinding(String file) throws IOException {
            Files.delete(sample.folder().resolve(file));

            assertThat(errors()).isNotEmpty();
        }
    }

    @Nested
    class Lessons {
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

            assertThat(errors())
                    .anySatisfy(finding -> assertThat(finding.what()).isEqualTo("No passage teaches A25.1"));
        }

        @Test
        void hardWordsAreShown() throws IOException {
            String hard = "Notwithstanding any contradictory international administrative characterisation, "
                    + "jurisdictional considerations necessitate comprehensive intergovernmental reconciliation "
                    + "of investigatory responsibilities, particularly regarding extraterritorial applicability.";
            sample.replace("lessons/second.en.md", "- one\n- two", hard);

            assertThat(findings())
                    .anySatisfy(finding -> assertThat(finding.what()).startsWith("Flesch-Kincaid grade"));
            assertThat(errors()).isEmpty();
        }

        @Test
        void doubtThatIsNotSaidIsShown() throws IOException {
            sample.replace("lessons/second.en.md", "- one", "- [a notice](duty:A41.2)\n- one");
            assertThat(findings())
                    .anySatisfy(finding -> assertThat(finding.what()).startsWith("We are not sure of A41.2"));

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
                    .anySatisfy(finding ->
                            assertThat(finding.what()).isEqualTo("Passage 1 is stale: its English has changed"));
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
                    .anySatisfy(finding ->
                            assertThat(finding.what()).isEqualTo("Passage 1 of the English is not translated"));
            ModuleRevision revision = LintContent.revisions(read(), register).getFirst();
            assertThat(revision.lessons().getFirst().text(Lang.AR).html())
                    .contains("<p class=\"passage-remark\">")
                    .containsPattern(
                            "<p (id=\"p1\" lang=\"en\" dir=\"ltr\"|[^>]*lang=\"en\"[^>]*)>Something new\\.</p>")
                    .contains("id=\"p2\"", "اقرأ");
        }
    }

    @Nested
    class Questions {
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
        void keyMayNotTurnOnAFigureWeAreNotSureOf() throws IOException {
            String unsure = register.chapters(Lang.EN).stream()
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
                    "questions.en.yaml",
                    "[Article 41](article:41)",
                    "[Article " + article + "](article:" + article + ")");
            sample.replace(
                    "questions.ar.yaml",
                    "[المادة 41](article:41)",
                    "[المادة " + article + "](article:" + article + ")");
            assertThat(errors()).isEmpty();

            sample.replace("questions.en.yaml", "text: A judge", "text: Within 30 days");
            assertThat(errors())
                    .anySatisfy(finding -> assertThat(finding.what()).contains("turns on a figure"));

            sample.replace("questions.en.yaml", "text: Within 30 days", "text: Under Article 41(2)");
            assertThat(errors())
                    .anySatisfy(finding -> assertThat(finding.what()).contains("turns on a figure"));

            sample.replace("questions.en.yaml", "text: Under Article 41(2)", "text: Under Article 41");
            assertThat(errors()).isEmpty();
        }
    }

    @Nested
    class Formatting {
        @Test
        void formattingTwiceChangesNothing() throws IOException {
            sample.write(
                    "module.en.yaml", "objectives: ['b: c', \"d\"]\nsummary: >\n  folded\ntitle:   'A module'\n\n");
            sample.write(
                    "lessons/second.en.md",
                    "---\ntitle:  \"Second\"\n---\n## A list\n* one\n* two  \n\n\n\ntext  \nbreak");

            assertThat(format()).contains("modules/" + sample.id() + "/lessons/second.en.md");
            assertThat(sample.read("lessons/second.en.md"))
                    .isEqualTo("---\ntitle: Second\n---\n\n## A list\n\n* one\n* two\n\ntext\\\nbreak\n");
            assertThat(format()).isEmpty();
        }

        @Test
        void staleHashStaysUnlessSaidToBeTrivial() throws IOException {
            format();
            sample.replace("lessons/first.en.md", "Read [", "Do read [");
            String stale = sample.read("lessons/first.ar.md");

            assertThat(format()).isEmpty();
            assertThat(sample.read("lessons/first.ar.md")).isEqualTo(stale);

            String name = "modules/" + sample.id() + "/lessons/first.ar.md";
            assertThat(new Formatter(root, Set.of(name), new Inspection()).format())
                    .containsExactly(name);
            assertThat(findings())
                    .noneSatisfy(finding -> assertThat(finding.what()).contains("stale"));
        }

        private List<String> format() throws IOException {
            return new Formatter(root, Set.of(), new Inspection()).format();
        }
    }

    /// Not a proof, but a cheap search for files that make reading or formatting throw.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noMutationMakesReadingThrow(long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files;
        try (Stream<Path> walked = Files.walk(sample.folder())) {
            files = walked.filter(Files::isRegularFile).sorted().toList();
        }
        for (int round = 0; round < 60; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] right = Files.readAllBytes(file);
            Files.write(file, mutated(right, random));
            assertThatCode(this::read)
                    .as("seed %d, round %d, %s", seed, round, file)
                    .doesNotThrowAnyException();
            if (random.nextInt(3) > 0) {
                Files.write(file, right);
            }
        }
        assertThatCode(() -> new Formatter(root, Set.of(), new Inspection()).format())
                .as("seed %d", seed)
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                broken("not UTF-8", new byte[] {'a', (byte) 0xC3, (byte) 0x28}),
                broken("NUL", "title: a\0b\n".getBytes(StandardCharsets.UTF_8)),
                broken("empty", new byte[0]),
                broken("10 MB", new byte[10 << 20]),
                broken("deep flow", "[".repeat(200_000).getBytes(StandardCharsets.UTF_8)),
                broken("deep block", deep().getBytes(StandardCharsets.UTF_8)),
                broken("aliases", bomb().getBytes(StandardCharsets.UTF_8)),
                broken("lone quote", "title: \"\n".getBytes(StandardCharsets.UTF_8)),
                broken("two documents", "title: a\n---\ntitle: b\n".getBytes(StandardCharsets.UTF_8)),
                broken("scalar", "hello\n".getBytes(StandardCharsets.UTF_8)),
                broken("mapping as key", "? {a: b}\n: c\n".getBytes(StandardCharsets.UTF_8)),
                broken(
                        "deep quotes",
                        ("---\ntitle: a\n---\n\n" + ">".repeat(50_000)).getBytes(StandardCharsets.UTF_8)));
    }

    private static Arguments broken(String name, byte[] bytes) {
        return Arguments.of(name, bytes);
    }

    private static String deep() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        return deep.toString();
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return bomb.toString();
    }

    private static byte[] mutated(byte[] right, Random random) {
        String text = new String(right, StandardCharsets.ISO_8859_1);
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(20));
        List<String> pieces = List.of(
                "",
                "\n",
                ":",
                "- ",
                "  ",
                "\"",
                "---\n",
                "&a",
                "*a",
                "{",
                "[",
                "> ",
                "[!MUST]",
                "#",
                "|\n| --- |\n",
                "\0",
                "\u00ff",
                "<",
                "](",
                "duty:A41.1",
                "`",
                "    ",
                "\t",
                "0x1",
                "? ",
                "!!",
                "%",
                "@",
                "\r");
        String piece = pieces.get(random.nextInt(pieces.size()));
        String mutated = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + piece + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, at) + piece.repeat(1 + random.nextInt(30)) + text.substring(to);
            default -> text.substring(0, at);
        };
        return mutated.getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Finding> errors() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private List<Finding> findings() {
        return read().inspection().findings();
    }

    private ContentRoots.Reading read() {
        return ContentRoots.read(List.of(root), register);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walked = Files.walk(from)) {
            for (Path path : walked.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
