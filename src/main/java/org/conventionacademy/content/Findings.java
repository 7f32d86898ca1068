package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.conventionacademy.platform.Finding;

/// What the last publication had to say about the content files.
@ApplicationScoped
public class Findings {
    private final FindingStore store;

    Findings(FindingStore store) {
        this.store = store;
    }

    /// In the order of the files.
    public List<Finding> latest() {
        return store.latest();
    }
}
