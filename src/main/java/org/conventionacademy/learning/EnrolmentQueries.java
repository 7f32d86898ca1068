package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/// The one statement behind every list, count and export of enrolments as of a time.
@ApplicationScoped
class EnrolmentQueries {
    /// Each enrolment with the latest fact of its completion recorded up to the as-of.
    private static final String AS_OF = """
             FROM (
               SELECT e.id, e.person_id, e.module_code, e.recorded_at, e.started_at,
                 CASE WHEN c.kind = 'COMPLETED' THEN 'COMPLETED'
                      WHEN e.withdrawn_at <= :asOf THEN 'WITHDRAWN'
                      WHEN e.started_at <= :asOf THEN 'IN_PROGRESS'
                      ELSE 'NOT_STARTED' END AS state,
                 IF(c.kind = 'COMPLETED', c.revision_id, e.revision_id) AS revision_id,
                 IF(c.kind = 'COMPLETED', c.country, e.country) AS country,
                 IF(c.kind = 'COMPLETED', c.organisation, e.organisation) AS organisation,
                 IF(c.kind = 'COMPLETED', c.profession, e.profession) AS profession,
                 IF(c.kind = 'COMPLETED', c.sex, e.sex) AS sex,
                 IF(c.kind = 'COMPLETED', c.language, e.language) AS language,
                 IF(c.kind = 'COMPLETED', c.completed_at, NULL) AS completed_at,
                 IF(c.kind = 'COMPLETED', c.score, NULL) AS score,
                 IF(c.kind = 'COMPLETED', c.number, NULL) AS number
               FROM learning_enrolment e
               LEFT JOIN learning_completion c ON c.enrolment_id = e.id AND c.recorded_at <= :asOf
                 AND NOT EXISTS (SELECT 1 FROM learning_completion later
                                 WHERE later.enrolment_id = e.id AND later.ordinal > c.ordinal AND later.recorded_at <= :asOf)
               WHERE e.recorded_at <= :asOf
             ) row
            """;

    private static final String ORDER = " ORDER BY row.recorded_at, row.id";

    private final EntityManager entities;

    EnrolmentQueries(EntityManager entities) {
        this.entities = entities;
    }

    Instant databaseTime() {
        return Columns.instant(
                entities.createNativeQuery("SELECT UTC_TIMESTAMP(6)").getSingleResult());
    }

    Page<EnrolmentRow> page(EnrolmentFilter filter, Instant asOf, PageRequest page) {
        Where where = new Where(filter);
        long total = ((Number) where.apply(entities.createNativeQuery("SELECT COUNT(*)" + AS_OF + where), asOf)
                        .getSingleResult())
                .longValue();
        List<?> rows = where.apply(
                        entities.createNativeQuery(
                                "SELECT row.*" + AS_OF + where + ORDER + " LIMIT :size OFFSET :offset", Tuple.class),
                        asOf)
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        return Page.of(rows(rows, asOf), page, total);
    }

    List<EnrolmentRow> after(EnrolmentFilter filter, Instant asOf, EnrolmentRow.@Nullable Cursor cursor, int size) {
        Where where = new Where(filter);
        if (cursor != null) {
            where.and("(row.recorded_at > :cursorAt OR (row.recorded_at = :cursorAt AND row.id > :cursorId))");
            where.set("cursorAt", cursor.recordedAt());
            where.set("cursorId", cursor.enrolment());
        }
        List<?> rows = where.apply(
                        entities.createNativeQuery(
                                "SELECT row.*" + AS_OF + where + ORDER + " LIMIT :size", Tuple.class),
                        asOf)
                .setParameter("size", size)
                .getResultList();
        return rows(rows, asOf);
    }

    EnrolmentTotals totals(EnrolmentFilter filter, Instant asOf) {
        Where where = new Where(filter);
        List<?> rows = where.apply(
                        entities.createNativeQuery(
                                "SELECT row.state, COUNT(*) AS n" + AS_OF + where + " GROUP BY row.state", Tuple.class),
                        asOf)
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

    /// The filter as conditions, with their parameters.
    private static class Where {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(EnrolmentFilter filter) {
            equal(
                    "module_code",
                    filter.module() == null ? null : filter.module().value());
            equal("person_id", filter.person() == null ? null : filter.person().value());
            equal("country", filter.country());
            equal("organisation", filter.organisation());
            equal("profession", filter.profession());
            equal(
                    "language",
                    filter.language() == null ? null : filter.language().code());
            equal("state", filter.state() == null ? null : filter.state().name());
            if (filter.from() != null) {
                and("COALESCE(row.completed_at, row.recorded_at) >= :from");
                set("from", filter.from());
            }
            if (filter.until() != null) {
                and("COALESCE(row.completed_at, row.recorded_at) < :until");
                set("until", filter.until());
            }
        }

        private void equal(String column, @Nullable Object value) {
            if (value != null) {
                and("row." + column + " = :" + column);
                set(column, value);
            }
        }

        void and(String condition) {
            conditions.add(condition);
        }

        void set(String name, Object value) {
            parameters.put(name, value);
        }

        Query apply(Query query, Instant asOf) {
            query.setParameter("asOf", asOf);
            parameters.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
