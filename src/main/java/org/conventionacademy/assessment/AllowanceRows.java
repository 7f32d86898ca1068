package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;
import org.hibernate.Session;

/// What single people were given beyond the rules of a quiz.
@ApplicationScoped
class AllowanceRows {
    private final Session session;

    AllowanceRows(Session session) {
        this.session = session;
    }

    void insert(UUID id, AllowMore command, PersonId by, Instant at) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_allowance (id, person, module, attempts, minutes, reason, given_by, given_at)
                        VALUES (:id, :person, :module, :attempts, :minutes, :reason, :by, :at)
                        """)
                .setParameter("id", id)
                .setParameter("person", command.person().value())
                .setParameter("module", command.module().value())
                .setParameter("attempts", command.attempts())
                .setParameter("minutes", command.minutes())
                .setParameter("reason", command.reason())
                .setParameter("by", by.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /// In the order they were given.
    List<Allowance> given(PersonId person, ModuleId module) {
        return session
                .createNativeQuery("""
                        SELECT attempts, minutes, reason, given_by, given_at FROM assessment_allowance
                        WHERE person = :person AND module = :module ORDER BY given_at, id
                        """, Tuple.class)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .addScalar("attempts", Integer.class)
                .addScalar("minutes", Integer.class)
                .addScalar("reason", String.class)
                .addScalar("given_by", UUID.class)
                .addScalar("given_at", Instant.class)
                .getResultList()
                .stream()
                .map(row -> new Allowance(
                        row.get("attempts", Integer.class),
                        row.get("minutes", Integer.class),
                        row.get("reason", String.class),
                        new PersonId(row.get("given_by", UUID.class)),
                        row.get("given_at", Instant.class)))
                .toList();
    }

    /// Extra attempts; who was given none is left out.
    Map<Taker, Integer> attempts(Collection<PersonId> people, Collection<ModuleId> modules) {
        Map<Taker, Integer> attempts = new HashMap<>();
        session.createNativeQuery("""
                        SELECT person, module, SUM(attempts) AS attempts FROM assessment_allowance
                        WHERE person IN (:people) AND module IN (:modules) GROUP BY person, module
                        """, Tuple.class)
                .setParameterList("people", people.stream().map(PersonId::value).toList())
                .setParameterList(
                        "modules", modules.stream().map(ModuleId::value).toList())
                .addScalar("person", UUID.class)
                .addScalar("module", String.class)
                .addScalar("attempts", Integer.class)
                .getResultList()
                .forEach(row -> attempts.put(
                        new Taker(
                                new PersonId(row.get("person", UUID.class)),
                                new ModuleId(row.get("module", String.class))),
                        row.get("attempts", Integer.class)));
        return attempts;
    }

    /// Extra minutes. The lock waits for an allowance that is being given, so that an attempt begun at the same moment
    /// has it.
    int minutes(PersonId person, ModuleId module) {
        return session
                .createNativeQuery("""
                        SELECT minutes FROM assessment_allowance
                        WHERE person = :person AND module = :module LOCK IN SHARE MODE
                        """, Integer.class)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .getResultList()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
