package org.conventionacademy.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.PersonResults;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.CompletionEffect;
import org.conventionacademy.platform.ManyRows;
import org.conventionacademy.platform.PageRequest;
import org.hibernate.Session;

/// What corrections change, attempt by attempt: foreseen by policy, then as it came to be.
@ApplicationScoped
class ChangeRows {
    private final Session session;
    private final ManyRows rows;

    private record Row(PersonId person, PersonResults.Change change, CompletionEffect effect) {}

    ChangeRows(Session session, ManyRows rows) {
        this.session = session;
        this.rows = rows;
    }

    /// A person comes by again with each of their attempts: the same is kept once.
    void keep(
            CorrectionId correction,
            RemarkPolicy policy,
            List<PersonResults> people,
            Map<PersonId, CompletionEffect> effects) {
        rows.write(
                """
                INSERT INTO authoring_correction_change
                  (correction, policy, attempt, person, percent_before, passed_before, percent_after, passed_after,
                   completion)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE percent_after = VALUE(percent_after), passed_after = VALUE(passed_after)
                """,
                people.stream()
                        .flatMap(each -> each.changes().stream()
                                .map(change -> new Row(
                                        each.person(),
                                        change,
                                        effects.getOrDefault(each.person(), CompletionEffect.NONE))))
                        .toList(),
                (row, line) -> {
                    row.setString(1, correction.toString());
                    row.setString(2, policy.name());
                    row.setString(3, line.change().after().id().toString());
                    row.setString(4, line.person().toString());
                    row.setBigDecimal(5, line.change().before().scorePercent());
                    row.setBoolean(6, line.change().before().passed());
                    row.setBigDecimal(7, line.change().after().scorePercent());
                    row.setBoolean(8, line.change().after().passed());
                    row.setString(9, line.effect().name());
                });
    }

    /// What was foreseen under a policy gives way to what comes to be.
    void forget(CorrectionId correction, RemarkPolicy policy) {
        session.createNativeMutationQuery(
                        "DELETE FROM authoring_correction_change WHERE correction = :id AND policy = :policy")
                .setParameter("id", correction.value())
                .setParameter("policy", policy.name())
                .executeUpdate();
    }

    Map<RemarkPolicy, PolicyOutcome> outcomes(CorrectionId correction) {
        Map<RemarkPolicy, PolicyOutcome> outcomes = new EnumMap<>(RemarkPolicy.class);
        for (RemarkPolicy policy : RemarkPolicy.values()) {
            outcomes.put(policy, PolicyOutcome.none(policy));
        }
        session.createNativeQuery("""
                        SELECT policy, SUM(percent_after > percent_before) AS raised,
                               SUM(percent_after < percent_before) AS lowered,
                               SUM(passed_after AND NOT passed_before) AS passes,
                               SUM(passed_before AND NOT passed_after) AS failures,
                               COUNT(DISTINCT IF(completion = 'GAINED', person, NULL)) AS gained,
                               COUNT(DISTINCT IF(completion = 'LOST', person, NULL)) AS lost,
                               COUNT(DISTINCT IF(completion = 'RESCORED', person, NULL)) AS rescored
                        FROM authoring_correction_change WHERE correction = :id GROUP BY policy
                        """, Tuple.class)
                .setParameter("id", correction.value())
                .getResultList()
                .forEach(row -> {
                    RemarkPolicy policy = RemarkPolicy.valueOf(row.get("policy", String.class));
                    outcomes.put(
                            policy,
                            new PolicyOutcome(
                                    policy,
                                    number(row, "raised"),
                                    number(row, "lowered"),
                                    number(row, "passes"),
                                    number(row, "failures"),
                                    number(row, "gained"),
                                    number(row, "lost"),
                                    number(row, "rescored")));
                });
        return outcomes;
    }

    /// Those that lose first, then those that gain.
    List<ForeseenChange> list(CorrectionId correction, RemarkPolicy policy, PageRequest page) {
        return session
                .createNativeQuery("""
                        SELECT attempt, person, percent_before, passed_before, percent_after, passed_after, completion
                        FROM authoring_correction_change WHERE correction = :id AND policy = :policy
                        ORDER BY completion = 'LOST' DESC, passed_before AND NOT passed_after DESC,
                          percent_after < percent_before DESC, completion = 'GAINED' DESC,
                          passed_after AND NOT passed_before DESC, attempt
                        LIMIT :size OFFSET :offset
                        """, Tuple.class)
                .setParameter("id", correction.value())
                .setParameter("policy", policy.name())
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .addScalar("attempt", UUID.class)
                .addScalar("person", UUID.class)
                .addScalar("percent_before", BigDecimal.class)
                .addScalar("passed_before", Boolean.class)
                .addScalar("percent_after", BigDecimal.class)
                .addScalar("passed_after", Boolean.class)
                .addScalar("completion", String.class)
                .getResultList()
                .stream()
                .map(row -> new ForeseenChange(
                        new AttemptId(row.get("attempt", UUID.class)),
                        new PersonId(row.get("person", UUID.class)),
                        row.get("percent_before", BigDecimal.class),
                        row.get("passed_before", Boolean.class),
                        row.get("percent_after", BigDecimal.class),
                        row.get("passed_after", Boolean.class),
                        CompletionEffect.valueOf(row.get("completion", String.class))))
                .toList();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
