package org.conventionacademy.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;

/// The articles and obligations that are published now.
@ApplicationScoped
public class Register {
    private final EditionStore editions;
    private final Ids ids;
    private final Clock clock;

    Register(EditionStore editions, Ids ids, Clock clock) {
        this.editions = editions;
        this.ids = ids;
        this.clock = clock;
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

    /// The current edition, for a caller that asks it many things; an empty one before the first publication.
    public RegisterEdition current() {
        return editions.current().map(editions::edition).orElseGet(RegisterEdition::empty);
    }

    /// Makes the edition current, unless the current one says the same.
    ///
    /// @return whether anything changed
    @Transactional
    public boolean publish(RegisterEdition edition) {
        String content = EditionStore.write(edition);
        String hash = hash(content);
        if (editions.currentHash().filter(hash::equals).isPresent()) {
            return false;
        }
        UUID id = ids.next();
        editions.publish(id, clock.instant(), hash, content);
        return true;
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
