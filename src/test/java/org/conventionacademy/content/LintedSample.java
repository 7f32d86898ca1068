package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Severity;
import org.conventionacademy.register.RegisterEdition;
import org.conventionacademy.register.RegisterFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A small right module, to be broken by a test, and what is then found in it.
abstract class LintedSample {
    static final Path SHIPPED = Path.of(System.getProperty("academy.project", ""), "content");
    static final RegisterEdition REGISTER =
            RegisterFiles.read(SHIPPED.toAbsolutePath(), new Inspection()).orElseThrow();

    @TempDir
    Path root;

    SampleModule sample;

    @BeforeEach
    void writeAModule() throws IOException {
        sample = SampleModule.in(root);
    }

    List<Finding> errors() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    List<Finding> findings() {
        return read().inspection().findings();
    }

    ContentRoots.Reading read() {
        return ContentRoots.read(List.of(root), REGISTER);
    }
}
