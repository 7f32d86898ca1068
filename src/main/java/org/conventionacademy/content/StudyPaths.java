package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.conventionacademy.platform.Glance;

/// The paths that are published.
@ApplicationScoped
public class StudyPaths {
    private final Glance<List<StudyPath>> current;

    StudyPaths(PathStore store) {
        this.current = new Glance<>(Duration.ofSeconds(1), store::all);
    }

    /// In the order of their ids.
    public List<StudyPath> all() {
        return current.get();
    }

    public Optional<StudyPath> path(PathId id) {
        return all().stream().filter(path -> path.id().equals(id)).findFirst();
    }

    void forget() {
        current.forget();
    }
}
