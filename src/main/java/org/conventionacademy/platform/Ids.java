package org.conventionacademy.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Makes identifiers of version 7 (RFC 9562): sorted by time for the index, never a secret and never an order of
/// commits.
@ApplicationScoped
public class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /// Reads one out of an address.
    ///
    /// @throws Problem NOT_FOUND when the text is none: nothing has it
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0fffL);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
