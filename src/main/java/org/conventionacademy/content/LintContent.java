package org.conventionacademy.content;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Severity;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.register.RegisterEdition;

/// `./mvnw -q compile exec:java@lint-content`: says what is wrong in content roots, and what of the register they
/// cover.
///
/// Arguments: content roots, `content` when none is given; `--module=ID` for each module to speak of, all when none is
/// given. Ends with 1 when a file is refused.
public final class LintContent {
    private static final String MODULE = "--module=";

    private LintContent() {}

    public static void main(String... args) {
        Set<String> wanted = new HashSet<>();
        List<Path> roots = new ArrayList<>();
        for (String arg : args) {
            if (arg.startsWith(MODULE)) {
                wanted.add(arg.substring(MODULE.length()));
            } else if (!arg.isBlank()) {
                roots.add(Path.of(arg));
            }
        }
        if (roots.isEmpty()) {
            roots.add(Path.of("content"));
        }
        ContentRoots.Reading reading = ContentRoots.read(roots, RegisterEdition.empty());
        List<Finding> findings = reading.inspection().findings().stream()
                .filter(finding -> wanted.isEmpty() || wanted.contains(module(finding.file())))
                .toList();
        findings.forEach(finding -> System.out.printf(
                "%s %s:%d  %s. %s%n",
                finding.severity(), finding.file(), finding.line(), finding.what(), finding.hint()));
        System.out.print(coverage(reading, wanted).table());
        System.out.printf("%d findings%n", findings.size());
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            System.exit(1);
        }
    }

    private static Coverage coverage(ContentRoots.Reading reading, Set<String> wanted) {
        RegisterEdition register = reading.register().orElseGet(RegisterEdition::empty);
        Coverage coverage = Coverage.of(register, revisions(reading, register));
        return new Coverage(coverage.rows().stream()
                .filter(row -> wanted.isEmpty()
                        || row.taught().stream()
                                .anyMatch(taught ->
                                        wanted.contains(taught.module().value())))
                .toList());
    }

    /// What would be published of the files, without a database.
    static List<ModuleRevision> revisions(ContentRoots.Reading reading, RegisterEdition register) {
        Typesetter typesetter = new Typesetter(register, new Texts());
        UUID none = new UUID(0, 0);
        return reading.modules().stream()
                .map(typesetter::typeset)
                .map(module -> module.as(
                        new RevisionId(none),
                        1,
                        Instant.EPOCH,
                        false,
                        question ->
                                new TypesetModule.QuestionRevision(new QuestionRevisionId(none), 1, question.hash())))
                .toList();
    }

    private static String module(String file) {
        String[] parts = file.split("/");
        return parts.length > 1 && parts[0].equals("modules") ? parts[1] : "";
    }
}
