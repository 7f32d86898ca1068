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
import org.conventionacademy.platform.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are not what the format says, or not even text.
class BrokenFilesTest extends LintedSample {
    @Test
    void sampleHasNoError() {
        assertThat(errors()).isEmpty();
    }

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
    @MethodSource("brokenFiles")
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
            strings = {"module.yaml", "module.en.yaml", "questions.yaml", "questions.en.yaml", "lessons/first.en.md"})
    void missingFileIsAFinding(String file) throws IOException {
        Files.delete(sample.folder().resolve(file));

        assertThat(errors()).isNotEmpty();
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
}
