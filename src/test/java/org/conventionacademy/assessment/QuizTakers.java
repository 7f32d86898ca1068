package org.conventionacademy.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Publisher;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.UpdateProgress;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.RightAnswer;
import org.conventionacademy.testing.Accounts;
import org.conventionacademy.testing.Accounts.Account;

/// Makes people who have read all lessons of the shipped module and may take its quiz.
@ApplicationScoped
public class QuizTakers {
    public static final ModuleId MODULE = new ModuleId("network-24-7");

    private final Publisher publisher;
    private final Modules modules;
    private final People people;
    private final Learning learning;
    private final Attempts attempts;

    QuizTakers(Publisher publisher, Modules modules, People people, Learning learning, Attempts attempts) {
        this.publisher = publisher;
        this.modules = modules;
        this.people = people;
        this.learning = learning;
        this.attempts = attempts;
    }

    public ModuleRevision revision() {
        if (modules.current(MODULE).isEmpty()) {
            publisher.publish();
        }
        return modules.current(MODULE).orElseThrow();
    }

    public PersonId fresh() {
        return ready(new PersonId(UUID.randomUUID()));
    }

    /// An open attempt with every answer right.
    public AttemptId answered(PersonId id) {
        return answered(id, MODULE);
    }

    public AttemptId answered(PersonId id, ModuleId module) {
        AttemptView attempt = attempts.start(id, module, Lang.EN);
        ModuleRevision asked = modules.revision(attempt.revision());
        for (AttemptItem item : attempt.items()) {
            List<String> key =
                    RightAnswer.of(asked.question(item.question()).orElseThrow().task());
            attempts.save(
                    attempt.id(),
                    id,
                    new SaveAnswer(item.question(), new SaveNumber(new ClientId("phone"), item.position()), 0, key));
        }
        return attempt.id();
    }

    public static Person person(PersonId id) {
        return new Person(
                id,
                "taker-" + id,
                "Quiz Taker",
                null,
                new Profile("KE", "Court", "prosecutor", null, Lang.EN),
                Set.of(Roles.TRAINEE),
                null);
    }

    /// Somebody with an account in Keycloak, who has accepted the notice on privacy.
    public Account account() {
        revision();
        Account account = Accounts.trainee("KE");
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + account.token())
                .body(Map.of("version", PrivacyNotice.VERSION))
                .put("/api/v1/me/privacy")
                .then()
                .statusCode(204);
        ready(new PersonId(account.id()));
        return account;
    }

    PersonId ready(PersonId id) {
        revision();
        return ready(id, MODULE);
    }

    /// The same for a module that is published.
    public PersonId ready(PersonId id, ModuleId module) {
        Person person = person(id);
        people.recognise(person);
        read(id, module);
        return id;
    }

    /// Somebody who may take the quiz of another module.
    PersonId fresh(ModuleRevision revision) {
        return ready(new PersonId(UUID.randomUUID()), revision.module());
    }

    /// All lessons of a module, after which its quiz is open.
    public void read(PersonId id, ModuleId module) {
        modules.current(module)
                .orElseThrow()
                .lessons()
                .forEach(lesson ->
                        learning.update(person(id), module, lesson.id(), new UpdateProgress(null, true), Lang.EN));
    }
}
