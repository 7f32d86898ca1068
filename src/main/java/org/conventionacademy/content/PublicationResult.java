package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Severity;

/// What a publication did.
///
/// @param published new revisions
/// @param unchanged modules whose files are those of their current revision
/// @param refused modules kept back by an error; their earlier revision stays in force
/// @param registerPublished whether the register has a new edition
public record PublicationResult(
        List<RevisionId> published,
        List<ModuleId> unchanged,
        List<String> refused,
        boolean registerPublished,
        List<Finding> findings) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
