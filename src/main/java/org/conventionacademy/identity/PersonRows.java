package org.conventionacademy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Where;
import org.jspecify.annotations.Nullable;

/// The rows of people. Upserts and searches are SQL, since they are one statement each.
@ApplicationScoped
class PersonRows {
    private static final String LISTED = """
            SELECT p.person_id, n.name, n.email, p.username, p.country, p.organisation, p.profession, p.sex, p.language,
                   p.first_seen_at, p.last_seen_at, p.suspended_at, p.suspended_reason
            FROM identity_person p LEFT JOIN identity_name n ON n.person_id = p.person_id
            """;

    /// What is kept of a person.
    ///
    /// @param name null once it was removed
    record Kept(
            String username,
            @Nullable String name,
            @Nullable String email,
            Profile profile,
            Instant seenAt,
            Standing standing) {
        boolean says(Person person) {
            return username.equals(person.username())
                    && person.name().equals(name)
                    && Objects.equals(person.email(), email)
                    && person.profile().equals(profile);
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    PersonRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void keep(Person person) {
        Profile profile = person.profile();
        entities.createNativeQuery("""
                        INSERT INTO identity_person
                          (person_id, username, country, organisation, profession, sex, language, first_seen_at, last_seen_at)
                        VALUES (:id, :username, :country, :organisation, :profession, :sex, :language, :now, :now)
                        ON DUPLICATE KEY UPDATE username = VALUE(username), country = VALUE(country),
                          organisation = VALUE(organisation), profession = VALUE(profession), sex = VALUE(sex),
                          language = VALUE(language), last_seen_at = VALUE(last_seen_at)
                        """)
                .setParameter("id", person.id().value())
                .setParameter("username", person.username())
                .setParameter("country", profile.country())
                .setParameter("organisation", profile.organisation())
                .setParameter("profession", profile.profession())
                .setParameter("sex", profile.sex())
                .setParameter("language", profile.language().code())
                .setParameter("now", clock.instant())
                .executeUpdate();
        entities.createNativeQuery("""
                        INSERT INTO identity_name (person_id, name, email) VALUES (:id, :name, :email)
                        ON DUPLICATE KEY UPDATE name = VALUE(name), email = VALUE(email)
                        """)
                .setParameter("id", person.id().value())
                .setParameter("name", person.name())
                .setParameter("email", person.email())
                .executeUpdate();
    }

    /// @param privacyVersion whose acceptance is asked for
    Optional<Kept> kept(PersonId id, String privacyVersion) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT p.username, n.name, n.email, p.country, p.organisation, p.profession, p.sex, p.language,
                               p.last_seen_at, p.suspended_at IS NOT NULL AS suspended,
                               EXISTS (SELECT 1 FROM identity_privacy v WHERE v.person_id = p.person_id AND v.version = :version)
                                 AS accepted
                        FROM identity_person p LEFT JOIN identity_name n ON n.person_id = p.person_id
                        WHERE p.person_id = :id
                        """, Tuple.class)
                .setParameter("id", id.value())
                .setParameter("version", privacyVersion)
                .getResultList();
        return rows.stream().map(row -> kept((Tuple) row)).findFirst();
    }

    private static Kept kept(Tuple row) {
        return new Kept(
                row.get("username", String.class),
                row.get("name", String.class),
                row.get("email", String.class),
                profile(row),
                Columns.instant(row.get("last_seen_at")),
                new Standing(truth(row, "suspended"), truth(row, "accepted")));
    }

    void acceptPrivacy(PersonId id, String version, Lang readIn) {
        entities.createNativeQuery("""
                        INSERT IGNORE INTO identity_privacy (person_id, version, accepted_at, language)
                        VALUES (:id, :version, :now, :language)
                        """)
                .setParameter("id", id.value())
                .setParameter("version", version)
                .setParameter("now", clock.instant())
                .setParameter("language", readIn.code())
                .executeUpdate();
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT person_id, name FROM identity_name WHERE person_id IN (:ids)", Tuple.class)
                .setParameter(
                        "ids", people.stream().map(PersonId::value).distinct().toList())
                .getResultList();
        Map<PersonId, String> names = new HashMap<>();
        for (Object row : rows) {
            Tuple tuple = (Tuple) row;
            names.put(new PersonId(tuple.get("person_id", UUID.class)), tuple.get("name", String.class));
        }
        return names;
    }

    Page<ListedPerson> list(Optional<String> scope, PeopleFilter filter, PageRequest page) {
        Where where = new Where();
        scope.ifPresent(country -> where.and("p.country = :scope", "scope", country));
        if (filter.country() != null) {
            where.and("p.country = :country", "country", filter.country());
        }
        if (filter.suspended() != null) {
            where.and(filter.suspended() ? "p.suspended_at IS NOT NULL" : "p.suspended_at IS NULL");
        }
        if (filter.search() != null && !filter.search().isBlank()) {
            where.and(
                    "(n.name LIKE :like OR n.email LIKE :like OR p.username LIKE :like OR p.organisation LIKE :like)",
                    "like",
                    Where.containing(filter.search().strip()));
        }
        long total = ((Number) where.apply(entities.createNativeQuery(
                                "SELECT COUNT(*) FROM identity_person p LEFT JOIN identity_name n"
                                        + " ON n.person_id = p.person_id" + where))
                        .getSingleResult())
                .longValue();
        List<?> rows = where.apply(entities.createNativeQuery(
                        LISTED + where + " ORDER BY n.name, p.person_id LIMIT :size OFFSET :offset", Tuple.class))
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        return Page.of(rows.stream().map(row -> listed((Tuple) row)).toList(), page, total);
    }

    Optional<ListedPerson> find(PersonId id) {
        List<?> rows = entities.createNativeQuery(LISTED + " WHERE p.person_id = :id", Tuple.class)
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> listed((Tuple) row));
    }

    void suspend(PersonId id, Suspend command) {
        entities.createNativeQuery(
                        "UPDATE identity_person SET suspended_at = :at, suspended_reason = :reason WHERE person_id = :id")
                .setParameter("id", id.value())
                .setParameter("at", command.suspended() ? clock.instant() : null)
                .setParameter("reason", command.suspended() ? command.reason() : null)
                .executeUpdate();
    }

    private static ListedPerson listed(Tuple row) {
        return new ListedPerson(
                new PersonId(row.get("person_id", UUID.class)),
                row.get("name", String.class),
                row.get("email", String.class),
                row.get("username", String.class),
                profile(row),
                Columns.instant(row.get("first_seen_at")),
                Columns.instant(row.get("last_seen_at")),
                Columns.maybeInstant(row.get("suspended_at")),
                row.get("suspended_reason", String.class));
    }

    private static Profile profile(Tuple row) {
        return new Profile(
                row.get("country", String.class),
                row.get("organisation", String.class),
                row.get("profession", String.class),
                row.get("sex", String.class),
                Lang.of(row.get("language", String.class)));
    }

    private static boolean truth(Tuple row, String column) {
        return ((Number) row.get(column)).intValue() != 0;
    }
}
