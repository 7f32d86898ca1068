package org.conventionacademy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.conventionacademy.platform.Transactions;

/// Keeps what a token says of a person, and writes only what is new: most requests come from somebody who was here a
/// minute ago and has not changed since.
@ApplicationScoped
class Recognition {
    private static final Duration SEEN_AGAIN = Duration.ofMinutes(5);

    private final PersonRows rows;
    private final Transactions transactions;
    private final Clock clock;

    Recognition(PersonRows rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    Standing recognise(Person person) {
        return rows.kept(person.id(), PrivacyNotice.VERSION)
                .filter(kept -> kept.says(person)
                        && kept.seenAt().isAfter(clock.instant().minus(SEEN_AGAIN)))
                .orElseGet(() -> keep(person))
                .standing();
    }

    private PersonRows.Kept keep(Person person) {
        transactions.run(() -> rows.keep(person));
        return rows.kept(person.id(), PrivacyNotice.VERSION).orElseThrow();
    }
}
