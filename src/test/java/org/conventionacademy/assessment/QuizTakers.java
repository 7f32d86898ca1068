package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Publisher;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.UpdateProgress;
import org.conventionacademy.platform.Lang;

/// Makes people who have read all lessons of the shipped module and may take its quiz.
@ApplicationScoped
class QuizTakers {
    static final ModuleId MODULE = new ModuleId("network-24-7");

    private final Publisher publisher;
    private final Modules modules;
    private final People people;
    private final Learning learning;

    QuizTakers(Publisher publisher, Modules modules, People people, Learning learning) {
        this.publisher = publisher;
        this.modules = modules;
        this.people = people;
        this.learning = learning;
    }

    ModuleRevision revision() {
        if (modules.current(MODULE).isEmpty()) {
            publisher.publish();
        }
        return modules.current(MODULE).orElseThrow();
    }

    PersonId fresh() {
        return ready(new PersonId(UUID.randomUUID()));
    }

    PersonId ready(PersonId id) {
        Person person = new Person(
                id,
                "taker-" + id,
                "Quiz Taker",
                null,
                new Profile("KE", "Court", "prosecutor", null, Lang.EN),
                Set.of(Roles.TRAINEE),
                null);
        people.recognise(person);
        revision()
                .lessons()
                .forEach(lesson ->
                        learning.update(person, MODULE, lesson.id(), new UpdateProgress(null, true), Lang.EN));
        return id;
    }
}
