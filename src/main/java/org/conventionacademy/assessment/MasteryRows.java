package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Where;
import org.conventionacademy.register.ObligationId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The rows of `assessment_mastery`: computed from exposures, read by pages and reports.
@ApplicationScoped
class MasteryRows {
    private final Session session;

    MasteryRows(Session session) {
        this.session = session;
    }

    void keep(PersonId person, List<ObligationMastery> lines) {
        if (lines.isEmpty()) {
            return;
        }
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < lines.size(); i++) {
            values.add("(:person, :obligation%1$d, :items%1$d, :points%1$d, :standing%1$d)".formatted(i));
        }
        var insert = session.createNativeMutationQuery(
                        "INSERT INTO assessment_mastery (person, obligation, items, points, standing) VALUES " + values
                                + " ON DUPLICATE KEY UPDATE items = VALUE(items), points = VALUE(points),"
                                + " standing = VALUE(standing)")
                .setParameter("person", person.value());
        for (int i = 0; i < lines.size(); i++) {
            ObligationMastery line = lines.get(i);
            insert.setParameter("obligation" + i, line.obligation().value())
                    .setParameter("items" + i, line.items())
                    .setParameter("points" + i, line.points())
                    .setParameter("standing" + i, line.standing().name());
        }
        insert.executeUpdate();
    }

    List<ObligationMastery> of(PersonId person) {
        return session
                .createNativeQuery("""
                        SELECT obligation, items, points, standing FROM assessment_mastery
                        WHERE person = :person ORDER BY obligation
                        """, Tuple.class)
                .setParameter("person", person.value())
                .addScalar("obligation", String.class)
                .addScalar("items", Integer.class)
                .addScalar("points", BigDecimal.class)
                .addScalar("standing", String.class)
                .getResultList()
                .stream()
                .map(row -> new ObligationMastery(
                        new ObligationId(row.get("obligation", String.class)),
                        row.get("items", Integer.class),
                        row.get("points", BigDecimal.class),
                        MasteryStanding.valueOf(row.get("standing", String.class))))
                .toList();
    }

    /// Without a filter on people the index of obligations answers alone.
    List<GroupMastery> among(MasteryFilter filter) {
        Where where = new Where().and("m.standing <> 'TOO_FEW'");
        if (filter.article() != null) {
            where.and("m.obligation LIKE :article", "article", "A" + filter.article() + ".%");
        }
        boolean all = filter.country() == null && filter.profession() == null && filter.language() == null;
        equal(where, "country", filter.country());
        equal(where, "profession", filter.profession());
        equal(
                where,
                "language",
                filter.language() == null ? null : filter.language().code());
        var query = session.createNativeQuery(
                        "SELECT m.obligation, COUNT(*) AS people, SUM(m.standing = 'MASTERED') AS mastered"
                                + " FROM assessment_mastery m"
                                + (all ? "" : " JOIN assessment_taker t ON t.person = m.person")
                                + where + " GROUP BY m.obligation",
                        Tuple.class)
                .addScalar("obligation", String.class)
                .addScalar("people", Long.class)
                .addScalar("mastered", Long.class);
        where.apply(query);
        return query.getResultList().stream()
                .map(row -> GroupMastery.of(
                        new ObligationId(row.get("obligation", String.class)),
                        row.get("people", Long.class),
                        row.get("mastered", Long.class)))
                .toList();
    }

    private static void equal(Where where, String column, @Nullable String value) {
        if (value != null) {
            where.and("t." + column + " = :" + column, column, value);
        }
    }
}
