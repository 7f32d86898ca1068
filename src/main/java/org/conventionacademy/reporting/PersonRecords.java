package org.conventionacademy.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.conventionacademy.assessment.Attempts;
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
        List<PersonRecord.Work> work = learning.modules(id).stream()
                .filter(PersonRecords::begun)
                .map(progress -> work(id, progress))
                .toList();
        return new PersonRecord(person, work);
    }

    private PersonRecord.Work work(PersonId id, ModuleProgress progress) {
        return new PersonRecord.Work(
                progress,
                progress.quiz().used() == 0
                        ? List.of()
                        : attempts.of(id, progress.revision().module()));
    }

    private static boolean begun(ModuleProgress progress) {
        return progress.enrolled() || progress.completion() != null;
    }
}
