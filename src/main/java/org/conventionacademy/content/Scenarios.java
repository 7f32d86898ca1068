package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.platform.Glance;

/// The scenarios that are published, and every revision they ever had.
@ApplicationScoped
public class Scenarios {
    private final ScenarioStore store;
    private final Glance<Map<ScenarioId, RevisionId>> current;

    Scenarios(ScenarioStore store) {
        this.store = store;
        this.current = new Glance<>(Duration.ofSeconds(1), store::current);
    }

    /// The current revisions, by id of the scenario.
    public List<Scenario> published() {
        return current.get().values().stream().map(store::revision).toList();
    }

    public Optional<Scenario> current(ScenarioId id) {
        return Optional.ofNullable(current.get().get(id)).map(store::revision);
    }

    /// @throws org.conventionacademy.platform.Problem NOT_FOUND when there is none
    public Scenario revision(RevisionId id) {
        return store.revision(id);
    }

    void forget() {
        current.forget();
    }
}
