package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;

/// Enrolments and lesson progress. Every write is one upsert; times that a report depends on are the database's own.
@ApplicationScoped
class LearningRows {
    private final EntityManager entities;
    private final Clock clock;
    private final Ids ids;

    LearningRows(EntityManager entities, Clock clock, Ids ids) {
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    List<Enrolment> enrolments(PersonId person) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT id, module_code, started_at IS NOT NULL AS started
                        FROM learning_enrolment WHERE person_id = :person AND open_slot = 1
                        """, Tuple.class)
                .setParameter("person", person.value())
                .getResultList();
        List<Enrolment> enrolments = new ArrayList<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            enrolments.add(new Enrolment(
                    row.get("id", UUID.class),
                    person,
                    new ModuleId(row.get("module_code", String.class)),
                    ((Number) row.get("started")).intValue() != 0));
        }
        return enrolments;
    }

    Map<PersonId, Enrolment> openEnrolments(Collection<PersonId> people, ModuleId module) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT id, person_id, started_at IS NOT NULL AS started FROM learning_enrolment
                        WHERE person_id IN (:people) AND module_code = :module AND open_slot = 1
                        """, Tuple.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .setParameter("module", module.value())
                .getResultList();
        Map<PersonId, Enrolment> enrolments = new HashMap<>();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            PersonId person = new PersonId(row.get("person_id", UUID.class));
            boolean started = ((Number) row.get("started")).intValue() != 0;
            enrolments.put(person, new Enrolment(row.get("id", UUID.class), person, module, started));
        }
        return enrolments;
    }

    /// The modules of all enrolments, also of those withdrawn, in the order of the first.
    List<ModuleId> everEnrolled(PersonId person) {
        List<?> modules = entities.createNativeQuery(
                        "SELECT module_code FROM learning_enrolment WHERE person_id = :person"
                                + " GROUP BY module_code ORDER BY MIN(recorded_at), module_code",
                        String.class)
                .setParameter("person", person.value())
                .getResultList();
        return modules.stream().map(module -> new ModuleId((String) module)).toList();
    }

    /// The open enrolment, held until the transaction ends: whoever comes second sees all that the first did.
    Optional<Enrolment> lockOpen(PersonId person, ModuleId module) {
        boolean open = !entities.createNativeQuery("""
                        SELECT id FROM learning_enrolment
                        WHERE person_id = :person AND module_code = :module AND open_slot = 1 FOR UPDATE
                        """)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .getResultList()
                .isEmpty();
        return open ? Enrolment.openOf(enrolments(person), module) : Optional.empty();
    }

    /// Two requests at once leave one enrolment: the unique key decides.
    void enrol(PersonId person, ModuleRevision revision, Profile profile, Lang readIn) {
        entities.createNativeQuery("""
                        INSERT INTO learning_enrolment
                          (id, person_id, module_code, open_slot, revision_id, country, organisation, profession, sex, language,
                           recorded_at)
                        VALUES (:id, :person, :module, 1, :revision, :country, :organisation, :profession, :sex, :language,
                           UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE learning_enrolment.id = learning_enrolment.id
                        """)
                .setParameter("id", ids.next())
                .setParameter("person", person.value())
                .setParameter("module", revision.module().value())
                .setParameter("revision", revision.id().value())
                .setParameter("country", profile.country())
                .setParameter("organisation", profile.organisation())
                .setParameter("profession", profile.profession())
                .setParameter("sex", profile.sex())
                .setParameter("language", readIn.code())
                .executeUpdate();
    }

    void start(PersonId person, ModuleId module) {
        entities.createNativeQuery("""
                        UPDATE learning_enrolment SET started_at = UTC_TIMESTAMP(6)
                        WHERE person_id = :person AND module_code = :module AND open_slot = 1 AND started_at IS NULL
                        """)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .executeUpdate();
    }

    /// The quiz was begun or ended.
    void quizActive(PersonId person, ModuleId module, Instant at) {
        entities.createNativeQuery("""
                        UPDATE learning_enrolment
                        SET started_at = COALESCE(started_at, UTC_TIMESTAMP(6)), quiz_active_at = :at
                        WHERE person_id = :person AND module_code = :module AND open_slot = 1
                        """)
                .setParameter("at", at)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .executeUpdate();
    }

    boolean withdraw(PersonId person, ModuleId module) {
        return entities.createNativeQuery("""
                                UPDATE learning_enrolment SET withdrawn_at = UTC_TIMESTAMP(6), open_slot = NULL
                                WHERE person_id = :person AND module_code = :module AND open_slot = 1
                                """)
                        .setParameter("person", person.value())
                        .setParameter("module", module.value())
                        .executeUpdate()
                == 1;
    }

    List<LessonRow> lessons(PersonId person, ModuleId module) {
        return lessonRows(entities.createNativeQuery("""
                        SELECT module_code, lesson_code, revision_id, place, read_at, updated_at FROM learning_lesson_progress
                        WHERE person_id = :person AND module_code = :module
                        """, Tuple.class)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .getResultList());
    }

    Map<PersonId, List<LessonRow>> lessons(Collection<PersonId> people, ModuleId module) {
        List<?> tuples = entities.createNativeQuery("""
                        SELECT person_id, module_code, lesson_code, revision_id, place, read_at, updated_at
                        FROM learning_lesson_progress WHERE person_id IN (:people) AND module_code = :module
                        """, Tuple.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .setParameter("module", module.value())
                .getResultList();
        Map<PersonId, List<LessonRow>> lessons = new HashMap<>();
        for (Object each : tuples) {
            PersonId person = new PersonId(((Tuple) each).get("person_id", UUID.class));
            lessons.computeIfAbsent(person, id -> new ArrayList<>()).addAll(lessonRows(List.of(each)));
        }
        return lessons;
    }

    List<LessonRow> lessons(PersonId person) {
        return lessonRows(entities.createNativeQuery("""
                        SELECT module_code, lesson_code, revision_id, place, read_at, updated_at FROM learning_lesson_progress
                        WHERE person_id = :person
                        """, Tuple.class)
                .setParameter("person", person.value())
                .getResultList());
    }

    void upsert(PersonId person, ModuleId module, LessonId lesson, RevisionId revision, UpdateProgress update) {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        INSERT INTO learning_lesson_progress
                          (person_id, module_code, lesson_code, revision_id, place, read_at, updated_at)
                        VALUES (:person, :module, :lesson, :revision, COALESCE(:place, 0), IF(:read = 1, :now, NULL), :now)
                        ON DUPLICATE KEY UPDATE
                          revision_id = IF(:read = 1 OR read_at IS NULL, VALUE(revision_id), revision_id),
                          place = COALESCE(:place, place),
                          read_at = CASE :read WHEN 1 THEN :now WHEN 0 THEN NULL ELSE read_at END,
                          updated_at = VALUE(updated_at)
                        """)
                .setParameter("person", person.value())
                .setParameter("module", module.value())
                .setParameter("lesson", lesson.value())
                .setParameter("revision", revision.value())
                .setParameter("place", update.place())
                .setParameter("read", update.read() == null ? -1 : update.read() ? 1 : 0)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static List<LessonRow> lessonRows(List<?> tuples) {
        List<LessonRow> rows = new ArrayList<>();
        for (Object each : tuples) {
            Tuple row = (Tuple) each;
            rows.add(new LessonRow(
                    new ModuleId(row.get("module_code", String.class)),
                    new LessonId(row.get("lesson_code", String.class)),
                    new RevisionId(row.get("revision_id", UUID.class)),
                    ((Number) row.get("place")).intValue(),
                    Columns.maybeInstant(row.get("read_at")),
                    Columns.instant(row.get("updated_at"))));
        }
        return rows;
    }
}
