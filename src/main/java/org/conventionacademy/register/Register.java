package org.conventionacademy.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.platform.Glance;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// The articles and obligations that are published now.
@ApplicationScoped
public class Register {
    private final EditionStore editions;
    private final Ids ids;
    private final Clock clock;
    private final Glance<Optional<UUID>> current;

    Register(EditionStore editions, Ids ids, Clock clock) {
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
        this.current = new Glance<>(Duration.ofSeconds(1), editions::current);
    }

    public List<Chapter> chapters(Lang lang) {
        return current().chapters(lang);
    }

    public Optional<Article> article(int number, Lang lang) {
        return current().article(number, lang);
    }

    public Optional<Obligation> obligation(ObligationId id, Lang lang) {
        return current().obligation(id, lang);
    }

    public boolean has(ObligationId id) {
        return current().has(id);
    }

    /// The articles in which every word of the query occurs and that have a duty of the kind, in their order.
    public List<Article> find(String query, @Nullable ObligationKind kind, Lang lang) {
        return current().find(query, kind, lang);
    }

    /// Where the Convention stands; empty where no content root says.
    public Optional<Status> status(Lang lang) {
        return current().status(lang);
    }

    /// The current edition, for a caller that asks it many things; an empty one before the first publication.
    public RegisterEdition current() {
        return current.get().map(editions::edition).orElseGet(RegisterEdition::empty);
    }

    /// Makes the edition current, unless the current one says the same; in the caller's transaction where there is one.
    ///
    /// @return whether anything changed
    public boolean publish(RegisterEdition edition) {
        String content = EditionStore.write(edition);
        boolean changed = QuarkusTransaction.joiningExisting().call(() -> store(content));
        current.forget();
        return changed;
    }

    private boolean store(String content) {
        String hash = Hashes.sha256(content);
        if (editions.currentHash().filter(hash::equals).isPresent()) {
            return false;
        }
        editions.publish(ids.next(), clock.instant(), hash, content);
        return true;
    }
}
