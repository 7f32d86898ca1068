package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.RegisterEdition;
import org.conventionacademy.register.RegisterFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The module that `docs/content.md` makes step by step is a right one.
class WorkedExampleTest {
    private static final Path PROJECT = Path.of(System.getProperty("academy.project", ""));
    private static final Pattern FILE = Pattern.compile(
            "^`(modules/\\S+?)`(?:(?!\n\n).)*\n\n```(?:yaml|markdown)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path root;

    private final List<String> written = new ArrayList<>();

    @BeforeEach
    void writeWhatTheGuideShows() throws IOException {
        Matcher file = FILE.matcher(Files.readString(PROJECT.resolve("docs/content.md")));
        while (file.find()) {
            Path path = root.resolve(file.group(1));
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.group(2));
            written.add(file.group(1));
        }
    }

    @Test
    void guideShowsEveryFileOfAModule() {
        assertThat(written).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void moduleHasNoErrorAndOnlyItsLengthIsWarnedOf() {
        assertThat(read().modules()).hasSize(1);
        assertThat(read().inspection().findings())
                .extracting(Finding::what)
                .allMatch(what -> what.endsWith(" words") || what.startsWith("No hashes"));
    }

    @Test
    void filesAreInCanonicalFormAndTheFormatterNotesTheEnglishOfTheTranslation() throws IOException {
        List<String> formatted = new Formatter(root, Set.of(), new Inspection()).format();

        assertThat(formatted).allMatch(file -> file.contains(".fr."));
        assertThat(read().modules().getFirst().lessons().getFirst().words().get(Lang.EN))
                .isNotNull();
    }

    private ContentRoots.Reading read() {
        RegisterEdition register = RegisterFiles.read(PROJECT.resolve("content").toAbsolutePath(), new Inspection())
                .orElseThrow();
        return ContentRoots.read(List.of(root), register);
    }
}
