package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;

/// What the last publication had to say about the content files.
@ApplicationScoped
public class Findings {
    private final FindingStore store;

    Findings(FindingStore store) {
        this.store = store;
    }

    /// In the order of the files.
    public Page<Finding> latest(PageRequest request) {
        return Page.of(store.latest(request.offset(), request.size()), request, store.count());
    }
}
