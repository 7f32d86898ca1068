package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Inspection;

/// `./mvnw -q compile exec:java@format-content`: formats content roots in place, and says what cannot be formatted.
///
/// Arguments: content roots, `content` when none is given; `--trivial=FILE` for each translation, named from its root,
/// that is as right as before although its English has changed.
public final class FormatContent {
    private static final String TRIVIAL = "--trivial=";

    private FormatContent() {}

    public static void main(String... args) throws IOException {
        Set<String> trivial = new HashSet<>();
        List<Path> roots = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith(TRIVIAL)) {
                trivial.add(arg.substring(TRIVIAL.length()));
            } else if (!arg.isBlank()) {
                roots.add(Path.of(arg));
            }
        }
        for (Path root : roots.isEmpty() ? List.of(Path.of("content")) : roots) {
            if (!Files.isDirectory(root)) {
                System.out.println("No folder " + root);
                continue;
            }
            Inspection inspection = new Inspection();
            for (String file : new Formatter(root, trivial, inspection).format()) {
                System.out.println("formatted " + file);
            }
            for (Finding finding : inspection.findings()) {
                System.out.printf(
                        "left alone: %s:%d  %s. %s%n", finding.file(), finding.line(), finding.what(), finding.hint());
            }
        }
    }
}
