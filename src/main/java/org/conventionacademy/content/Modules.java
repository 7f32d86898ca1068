package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The modules that are published, and every revision they ever had.
@ApplicationScoped
public class Modules {
    /// The current revisions of the modules that are offered, by id of the module.
    public List<ModuleRevision> published() {
        throw new UnsupportedOperationException();
    }

    /// The current revision, also of a retired module.
    public Optional<ModuleRevision> current(ModuleId module) {
        throw new UnsupportedOperationException();
    }

    /// @throws org.conventionacademy.platform.Problem NOT_FOUND when there is none
    public ModuleRevision revision(RevisionId id) {
        throw new UnsupportedOperationException();
    }
}
