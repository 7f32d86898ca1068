package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;

/// Publishes the content files as immutable revisions.
@ApplicationScoped
public class Publisher {
    public PublicationResult publish() {
        throw new UnsupportedOperationException();
    }
}
