package org.conventionacademy.reporting;

import java.util.Map;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.learning.EnrolmentRow;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// A row of the completion report: an enrolment as it stood, with the words that belong to its ids.
///
/// @param name null once it was erased
/// @param revision what was completed, else what was enrolled for; null when it is not held here
public record CompletionLine(
        EnrolmentRow row, @Nullable String name, @Nullable ModuleRevision revision) {

    static CompletionLine of(EnrolmentRow row, Map<?, String> names, Revisions revisions) {
        return new CompletionLine(row, names.get(row.person()), revisions.find(row.revision()));
    }

    /// The module's title in that language, else its id.
    public String title(Lang lang) {
        return revision == null ? row.module().value() : revision.text(lang).title();
    }

    public @Nullable Integer revisionNumber() {
        return revision == null ? null : revision.number();
    }
}
