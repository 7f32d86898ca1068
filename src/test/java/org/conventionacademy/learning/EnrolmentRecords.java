package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// Writes enrolments and completions as they would have been recorded at times past.
@ApplicationScoped
public class EnrolmentRecords {
    private final EntityManager entities;

    EnrolmentRecords(EntityManager entities) {
        this.entities = entities;
    }

    public record Enrolled(UUID id, PersonId person, ModuleId module) {}

    public static ModuleId freshModule() {
        return new ModuleId("m-" + UUID.randomUUID().toString().substring(0, 18));
    }

    @Transactional
    public Enrolled enrol(
            ModuleId module,
            @Nullable String name,
            String country,
            @Nullable String organisation,
            Instant at,
            @Nullable Instant startedAt) {
        Enrolled enrolled = new Enrolled(UUID.randomUUID(), new PersonId(UUID.randomUUID()), module);
        entities.createNativeQuery("""
                        INSERT INTO identity_person (person_id, username, country, organisation, language, first_seen_at, last_seen_at)
                        VALUES (:person, :username, :country, :organisation, 'en', :at, :at)
                        """)
                .setParameter("person", enrolled.person().value())
                .setParameter("username", "user-" + enrolled.person())
                .setParameter("country", country)
                .setParameter("organisation", organisation)
                .setParameter("at", at)
                .executeUpdate();
        if (name != null) {
            entities.createNativeQuery("INSERT INTO identity_name (person_id, name) VALUES (:person, :name)")
                    .setParameter("person", enrolled.person().value())
                    .setParameter("name", name)
                    .executeUpdate();
        }
        entities.createNativeQuery("""
                        INSERT INTO learning_enrolment (id, person_id, module_code, open_slot, revision_id, country, organisation,
                          profession, sex, language, recorded_at, started_at)
                        VALUES (:id, :person, :module, 1, :id, :country, :organisation, 'judge', 'female', 'en', :at, :started)
                        """)
                .setParameter("id", enrolled.id())
                .setParameter("person", enrolled.person().value())
                .setParameter("module", module.value())
                .setParameter("country", country)
                .setParameter("organisation", organisation)
                .setParameter("at", at)
                .setParameter("started", startedAt)
                .executeUpdate();
        return enrolled;
    }

    public void complete(Enrolled enrolled, String country, Instant at) {
        add(enrolled, 1, "COMPLETED", country, at);
    }

    public void revoke(Enrolled enrolled, String country, Instant at) {
        add(enrolled, 2, "REVOKED", country, at);
    }

    @Transactional
    public void withdraw(Enrolled enrolled, Instant at) {
        entities.createNativeQuery("UPDATE learning_enrolment SET withdrawn_at = :at, open_slot = NULL WHERE id = :id")
                .setParameter("id", enrolled.id())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Transactional
    void add(Enrolled enrolled, int ordinal, String kind, String country, Instant at) {
        entities.createNativeQuery("""
                        INSERT INTO learning_completion (id, enrolment_id, ordinal, kind, number, person_id, module_code, revision_id,
                          attempt_id, country, organisation, profession, sex, language, score, completed_at, recorded_at)
                        VALUES (:id, :enrolment, :ordinal, :kind, :number, :person, :module, :enrolment, :id, :country,
                          'Office at completion', 'prosecutor', 'female', 'ar', :score, :at, :at)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("enrolment", enrolled.id())
                .setParameter("ordinal", ordinal)
                .setParameter("kind", kind)
                .setParameter("number", "CA-" + UUID.randomUUID().toString().substring(0, 18))
                .setParameter("person", enrolled.person().value())
                .setParameter("module", enrolled.module().value())
                .setParameter("country", country)
                .setParameter("score", new BigDecimal("87.50"))
                .setParameter("at", at)
                .executeUpdate();
    }
}
