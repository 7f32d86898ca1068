package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Where;
import org.jspecify.annotations.Nullable;

/// The one statement behind every list, count and export of enrolments as of a time.
@ApplicationScoped
class EnrolmentQueries {
    /// Where an enrolment with its completion, if any, stands at the as-of. To the optimiser the completion stays
    /// optional, so that a page is read in the order of the index and stops when it is full.
    private static final String STATE = """
            CASE WHEN c.id IS NOT NULL THEN 'COMPLETED'
                 WHEN e.withdrawn_at <= :asOf THEN 'WITHDRAWN'
                 WHEN e.started_at <= :asOf THEN 'IN_PROGRESS'
                 ELSE 'NOT_STARTED' END""";

    private static final String COLUMNS = """
            SELECT e.id, e.person_id, e.module_code, e.recorded_at, e.started_at,
              %s AS state, %s AS revision_id, %s AS country, %s AS organisation, %s AS profession, %s AS sex,
              %s AS language, c.completed_at, c.score, c.number
            """.formatted(
                    STATE,
                    asItWas("revision_id"),
                    asItWas("country"),
                    asItWas("organisation"),
                    asItWas("profession"),
                    asItWas("sex"),
                    asItWas("language"));

    /// Each enrolment with the latest fact of its completion recorded up to the as-of, unless that took it back.
    private static final String AS_OF = """
             FROM learning_enrolment e
             LEFT JOIN learning_completion c ON c.enrolment_id = e.id AND c.kind = 'COMPLETED' AND c.recorded_at <= :asOf
               AND NOT EXISTS (SELECT 1 FROM learning_completion later
                               WHERE later.enrolment_id = e.id AND later.ordinal > c.ordinal AND later.recorded_at <= :asOf)""";

    private static final String ORDER = " ORDER BY e.recorded_at, e.id";

    private final EntityManager entities;

    EnrolmentQueries(EntityManager entities) {
        this.entities = entities;
    }

    Instant databaseTime() {
        return Columns.instant(
                entities.createNativeQuery("SELECT UTC_TIMESTAMP(6)").getSingleResult());
    }

    List<EnrolmentRow> page(EnrolmentFilter filter, Instant asOf, PageRequest page) {
        Where where = where(filter, asOf);
        List<?> rows = where.apply(entities.createNativeQuery(
                        COLUMNS + AS_OF + where + ORDER + " LIMIT :size OFFSET :offset", Tuple.class))
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        return rows(rows, asOf);
    }

    List<EnrolmentRow> after(EnrolmentFilter filter, Instant asOf, EnrolmentRow.@Nullable Cursor cursor, int size) {
        Where where = where(filter, asOf);
        if (cursor != null) {
            // The first half bounds the range of the index; MariaDB does not see it in the second alone.
            where.and("e.recorded_at >= :cursorAt AND (e.recorded_at > :cursorAt OR e.id > :cursorId)")
                    .with("cursorAt", cursor.recordedAt())
                    .with("cursorId", cursor.enrolment());
        }
        List<?> rows = where.apply(
                        entities.createNativeQuery(COLUMNS + AS_OF + where + ORDER + " LIMIT :size", Tuple.class))
                .setParameter("size", size)
                .getResultList();
        return rows(rows, asOf);
    }

    EnrolmentTotals totals(EnrolmentFilter filter, Instant asOf) {
        Where where = where(filter, asOf);
        List<?> rows = where.apply(entities.createNativeQuery(
                        "SELECT " + STATE + " AS state, COUNT(*) AS n " + AS_OF + where + " GROUP BY state",
                        Tuple.class))
                .getResultList();
        Map<LearningState, Long> counts = new LinkedHashMap<>();
        for (Object each : rows) {
            Tuple tuple = (Tuple) each;
            counts.put(LearningState.valueOf(tuple.get("state", String.class)), ((Number) tuple.get("n")).longValue());
        }
        return new EnrolmentTotals(
                counts.getOrDefault(LearningState.NOT_STARTED, 0L),
                counts.getOrDefault(LearningState.IN_PROGRESS, 0L),
                counts.getOrDefault(LearningState.COMPLETED, 0L),
                counts.getOrDefault(LearningState.WITHDRAWN, 0L));
    }

    /// A figure of a completed enrolment comes from the fact, any other from the enrolment.
    private static String asItWas(String column) {
        return "IF(c.id IS NULL, e." + column + ", c." + column + ")";
    }

    private static List<EnrolmentRow> rows(List<?> tuples, Instant asOf) {
        List<EnrolmentRow> rows = new ArrayList<>(tuples.size());
        for (Object each : tuples) {
            rows.add(row((Tuple) each, asOf));
        }
        return rows;
    }

    private static EnrolmentRow row(Tuple tuple, Instant asOf) {
        Instant started = Columns.maybeInstant(tuple.get("started_at"));
        return new EnrolmentRow(
                tuple.get("id", UUID.class),
                new PersonId(tuple.get("person_id", UUID.class)),
                new ModuleId(tuple.get("module_code", String.class)),
                new RevisionId(tuple.get("revision_id", UUID.class)),
                LearningState.valueOf(tuple.get("state", String.class)),
                new Profile(
                        tuple.get("country", String.class),
                        tuple.get("organisation", String.class),
                        tuple.get("profession", String.class),
                        tuple.get("sex", String.class),
                        Lang.of(tuple.get("language", String.class))),
                Columns.instant(tuple.get("recorded_at")),
                started == null || started.isAfter(asOf) ? null : started,
                Columns.maybeInstant(tuple.get("completed_at")),
                tuple.get("score", BigDecimal.class),
                tuple.get("number", String.class));
    }

    private static Where where(EnrolmentFilter filter, Instant asOf) {
        Where where = new Where().and("e.recorded_at <= :asOf", "asOf", asOf);
        equal(
                where,
                "e.module_code",
                "module",
                filter.module() == null ? null : filter.module().value());
        equal(
                where,
                "e.person_id",
                "person",
                filter.person() == null ? null : filter.person().value());
        equal(where, asItWas("country"), "country", filter.country());
        equal(where, asItWas("profession"), "profession", filter.profession());
        equal(
                where,
                asItWas("language"),
                "language",
                filter.language() == null ? null : filter.language().code());
        equal(
                where,
                STATE,
                "state",
                filter.state() == null ? null : filter.state().name());
        if (filter.organisation() != null) {
            where.and(
                    asItWas("organisation") + " LIKE :organisation",
                    "organisation",
                    Where.containing(filter.organisation()));
        }
        if (filter.from() != null) {
            where.and("COALESCE(c.completed_at, e.recorded_at) >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            where.and("COALESCE(c.completed_at, e.recorded_at) < :until", "until", filter.until());
        }
        return where;
    }

    private static void equal(Where where, String column, String name, @Nullable Object value) {
        if (value != null) {
            where.and(column + " = :" + name, name, value);
        }
    }
}
