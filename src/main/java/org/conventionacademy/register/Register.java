package org.conventionacademy.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.conventionacademy.platform.Lang;

/// The articles and obligations that are published now.
@ApplicationScoped
public class Register {
    public List<Chapter> chapters(Lang lang) {
        throw new UnsupportedOperationException();
    }

    public Optional<Article> article(int number, Lang lang) {
        throw new UnsupportedOperationException();
    }

    public Optional<Obligation> obligation(ObligationId id, Lang lang) {
        throw new UnsupportedOperationException();
    }

    public boolean has(ObligationId id) {
        throw new UnsupportedOperationException();
    }
}
