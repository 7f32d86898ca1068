package org.conventionacademy.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.ListedPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.platform.Problem;

/// One person's record, put together from what identity, learning and assessment hold.
@ApplicationScoped
public class PersonRecords {
    private final People people;
    private final Learning learning;
    private final Attempts attempts;

    PersonRecords(People people, Learning learning, Attempts attempts) {
        this.people = people;
        this.learning = learning;
        this.attempts = attempts;
    }

    /// @throws Problem NOT_FOUND also when the person is outside the viewer's scope
    public PersonRecord of(PersonId id, Person viewer) {
        ListedPerson person = people.person(id, viewer.scope());
        List<ModuleProgress> begun = learning.begun(id);
        Map<ModuleId, List<AttemptSummary>> taken = attempts.of(
                id, begun.stream().map(progress -> progress.revision().module()).toList());
        List<PersonRecord.Work> work = begun.stream()
                .map(progress -> new PersonRecord.Work(
                        progress, taken.getOrDefault(progress.revision().module(), List.of())))
                .toList();
        return new PersonRecord(person, work);
    }
}
