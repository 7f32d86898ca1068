package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;

/// What people are told of corrections of questions that they took.
@ApplicationScoped
public class CorrectionNotes {
    private static final int MOST_OF_ATTEMPT = 100;

    private final CorrectionRows rows;
    private final Clock clock;

    CorrectionNotes(CorrectionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The newest first, a line for each attempt.
    public Page<CorrectionNote> of(PersonId person, PageRequest page) {
        return Page.of(rows.notes(person, null, false, page.size(), page.offset()), page, rows.count(person, false));
    }

    public List<CorrectionNote> of(PersonId person, AttemptId attempt) {
        return rows.notes(person, attempt, false, MOST_OF_ATTEMPT, 0);
    }

    /// How many are not put away yet.
    public long unseen(PersonId person) {
        return rows.count(person, true);
    }

    @Transactional
    public void putAway(PersonId person, CorrectionId correction) {
        rows.seen(person, correction, clock.instant());
    }
}
