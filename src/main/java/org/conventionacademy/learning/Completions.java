package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.assessment.AttemptResult;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Completions as facts: each is added once and never changed.
@ApplicationScoped
public class Completions {
    /// Crockford's alphabet: no letter that is taken for a digit when read aloud.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String CURRENT = """
            SELECT c.id, c.number, c.person_id, c.module_code, c.revision_id, c.organisation, c.language, c.score, c.completed_at
            FROM learning_completion c JOIN learning_enrolment e ON e.id = c.enrolment_id AND e.open_slot = 1
            WHERE c.kind = 'COMPLETED' AND c.person_id = :person
              AND NOT EXISTS (SELECT 1 FROM learning_completion later
                              WHERE later.enrolment_id = c.enrolment_id AND later.ordinal > c.ordinal)
            """;

    private final EntityManager entities;
    private final People people;
    private final Event<ModuleCompleted> completed;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    Completions(EntityManager entities, People people, Event<ModuleCompleted> completed, Clock clock, Ids ids) {
        this.entities = entities;
        this.people = people;
        this.completed = completed;
        this.clock = clock;
        this.ids = ids;
    }

    public List<Completion> of(PersonId person) {
        return completions(entities.createNativeQuery(CURRENT + " ORDER BY c.recorded_at, c.id", Tuple.class)
                .setParameter("person", person.value())
                .getResultList());
    }

    public Optional<Completion> of(PersonId person, ModuleId module) {
        return completions(entities.createNativeQuery(CURRENT + " AND c.module_code = :module", Tuple.class)
                        .setParameter("person", person.value())
                        .setParameter("module", module.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /// @throws Problem NOT_FOUND when it is not that person's
    public Completion completion(UUID id, PersonId owner) {
        return of(owner).stream()
                .filter(completion -> completion.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /// Adds the fact; when two endings come at once the unique key keeps the first.
    ///
    /// @param metAt when the last condition was met; null for now
    void record(Enrolment enrolment, ModuleProgress progress, @Nullable Instant metAt, @Nullable String reason) {
        AttemptResult result = progress.quiz().best();
        if (result == null) {
            throw new IllegalStateException("A completion needs a passed attempt");
        }
        Profile profile = people.profile(enrolment.person());
        UUID id = ids.next();
        Instant now = metAt == null ? clock.instant() : metAt;
        int added = entities.createNativeQuery("""
                        INSERT INTO learning_completion
                          (id, enrolment_id, ordinal, kind, number, person_id, module_code, revision_id, attempt_id, country,
                           organisation, profession, sex, language, score, completed_at, recorded_at, reason)
                        SELECT :id, :enrolment, COALESCE(MAX(ordinal), 0) + 1, 'COMPLETED', :number, :person, :module,
                           :revision, :attempt, :country, :organisation, :profession, :sex, :language, :score, :now,
                           UTC_TIMESTAMP(6), :reason
                        FROM learning_completion WHERE enrolment_id = :enrolment
                        ON DUPLICATE KEY UPDATE learning_completion.id = learning_completion.id
                        """)
                .setParameter("id", id)
                .setParameter("enrolment", enrolment.id())
                .setParameter("number", number(now))
                .setParameter("person", enrolment.person().value())
                .setParameter("module", enrolment.module().value())
                .setParameter("revision", progress.revision().id().value())
                .setParameter("attempt", result.id().value())
                .setParameter("country", profile.country())
                .setParameter("organisation", profile.organisation())
                .setParameter("profession", profile.profession())
                .setParameter("sex", profile.sex())
                .setParameter("language", result.lang().code())
                .setParameter("score", result.scorePercent())
                .setParameter("now", now)
                .setParameter("reason", reason)
                .executeUpdate();
        if (added == 1) {
            completed.fire(new ModuleCompleted(id, enrolment.person(), enrolment.module(), now));
        }
    }

    private String number(Instant at) {
        StringBuilder number = new StringBuilder("CA-")
                .append(String.format(
                        Locale.ROOT, "%d", at.atZone(ZoneOffset.UTC).getYear()))
                .append('-');
        for (int i = 0; i < 10; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }

    private static List<Completion> completions(List<?> rows) {
        return rows.stream().map(each -> completion((Tuple) each)).toList();
    }

    private static Completion completion(Tuple row) {
        return new Completion(
                row.get("id", UUID.class),
                row.get("number", String.class),
                new PersonId(row.get("person_id", UUID.class)),
                new ModuleId(row.get("module_code", String.class)),
                new RevisionId(row.get("revision_id", UUID.class)),
                row.get("organisation", String.class),
                Lang.of(row.get("language", String.class)),
                row.get("score", BigDecimal.class),
                Columns.instant(row.get("completed_at")));
    }
}
