package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.conventionacademy.identity.PersonId;

/// Who has mastered which obligation, by their first scored answer to each question; see docs/mastery.md.
@ApplicationScoped
public class Mastery {
    private static final Comparator<ObligationMastery> BY_ARTICLE = Comparator.comparingInt(
                    (ObligationMastery line) -> line.obligation().article())
            .thenComparing(line -> line.obligation().value());

    private final MasteryRows rows;

    Mastery(MasteryRows rows) {
        this.rows = rows;
    }

    /// Every obligation that the person was ever scored on, once, in the order of articles.
    public List<ObligationMastery> of(PersonId person) {
        return rows.of(person).stream().sorted(BY_ARTICLE).toList();
    }

    /// Every obligation that somebody of the group has enough evidence on. The caller holds the filter to what the
    /// viewer may see.
    public List<GroupMastery> among(MasteryFilter filter) {
        return rows.among(filter);
    }
}
