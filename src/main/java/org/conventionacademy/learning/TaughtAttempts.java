package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.InspectedAttempt;
import org.conventionacademy.assessment.KeptSave;
import org.conventionacademy.assessment.SaveTrail;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Table;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// Attempts of those one teaches, looked into save by save.
@ApplicationScoped
public class TaughtAttempts {
    private final Teaching teaching;
    private final Attempts attempts;
    private final SaveTrail trail;
    private final SaveWords words;
    private final Texts texts;
    private final Clock clock;

    TaughtAttempts(Teaching teaching, Attempts attempts, SaveTrail trail, SaveWords words, Texts texts, Clock clock) {
        this.teaching = teaching;
        this.attempts = attempts;
        this.trail = trail;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND also when the viewer does not teach the module
    public InspectedAttempt attempt(Person viewer, ModuleId module, PersonId person, AttemptId attempt) {
        ModuleRevision revision = teaching.module(viewer, module);
        teaching.requireEnrolled(revision, person);
        return trail.inspect(person, module, attempt);
    }

    /// Ends an open attempt for its owner; it is graded like any other.
    ///
    /// @throws Problem INVALID without a reason
    public void end(Person viewer, InspectedAttempt inspected, String reason) {
        attempts.end(inspected.attempt().id(), viewer.id(), reason);
    }

    /// @param position of the question that is asked about; null for all
    public Page<KeptSave> saves(InspectedAttempt inspected, @Nullable Integer position, PageRequest page) {
        return trail.saves(inspected.attempt().id(), position, page);
    }

    /// The same rows as a file.
    public Table<KeptSave> table(InspectedAttempt inspected, @Nullable Integer position, Lang lang) {
        AtomicInteger next = new AtomicInteger(1);
        Table.Rows<KeptSave> rows = () -> next(inspected, position, next);
        return new SaveTable(texts, words, lang, inspected).of(clock.instant(), rows);
    }

    private List<KeptSave> next(InspectedAttempt inspected, @Nullable Integer position, AtomicInteger next) {
        return saves(inspected, position, new PageRequest(next.getAndIncrement(), PageRequest.LARGEST))
                .items();
    }
}
