package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.conventionacademy.platform.Inspection;
import org.junit.jupiter.api.Test;

/// What the formatter writes, and what it leaves alone.
class FormatterTest extends LintedSample {
    @Test
    void whatShipsIsInCanonicalForm() throws IOException {
        Path copy = root.resolve("copy");
        copy(SHIPPED, copy);

        assertThat(new Formatter(copy, Set.of(), new Inspection()).format()).isEmpty();
    }

    @Test
    void formattingTwiceChangesNothing() throws IOException {
        sample.write("module.en.yaml", "objectives: ['b: c', \"d\"]\nsummary: >\n  folded\ntitle:   'A module'\n\n");
        sample.write(
                "lessons/second.en.md", "---\ntitle:  \"Second\"\n---\n## A list\n* one\n* two  \n\n\n\ntext  \nbreak");

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
        assertThat(new Formatter(root, Set.of(name), new Inspection()).format()).containsExactly(name);
        assertThat(findings()).noneSatisfy(finding -> assertThat(finding.what()).contains("stale"));
    }

    private List<String> format() throws IOException {
        return new Formatter(root, Set.of(), new Inspection()).format();
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
