package org.conventionacademy.reporting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// The revisions that one report meets, each looked up once.
class Revisions {
    private final Modules modules;
    private final Map<RevisionId, @Nullable ModuleRevision> met = new HashMap<>();

    Revisions(Modules modules) {
        this.modules = modules;
    }

    /// A report does not fail over a revision that is not held here: it shows the ids it has.
    @Nullable
    ModuleRevision find(RevisionId id) {
        if (!met.containsKey(id)) {
            met.put(id, read(id));
        }
        return met.get(id);
    }

    /// What was met, by module and number.
    List<ModuleRevision> all() {
        return met.values().stream()
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(
                                (ModuleRevision revision) -> revision.module().value())
                        .thenComparingInt(ModuleRevision::number))
                .toList();
    }

    private @Nullable ModuleRevision read(RevisionId id) {
        try {
            return modules.revision(id);
        } catch (Problem unknown) {
            return null;
        }
    }
}
