package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.platform.Glance;

/// The modules that are published, and every revision they ever had.
@ApplicationScoped
public class Modules {
    private final RevisionStore revisions;
    private final Glance<Map<ModuleId, RevisionId>> current;

    Modules(RevisionStore revisions) {
        this.revisions = revisions;
        this.current = new Glance<>(Duration.ofSeconds(1), revisions::current);
    }

    /// The current revisions of the modules that are offered, by id of the module.
    public List<ModuleRevision> published() {
        return current.get().values().stream()
                .map(revisions::revision)
                .filter(revision -> !revision.retired())
                .toList();
    }

    /// The current revision, also of a retired module.
    public Optional<ModuleRevision> current(ModuleId module) {
        return Optional.ofNullable(current.get().get(module)).map(revisions::revision);
    }

    /// @throws org.conventionacademy.platform.Problem NOT_FOUND when there is none
    public ModuleRevision revision(RevisionId id) {
        return revisions.revision(id);
    }

    void forget() {
        current.forget();
    }
}
