package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.conventionacademy.assessment.ScenarioRun.Decision;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.content.Scenario;
import org.conventionacademy.content.ScenarioId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Ids;
import org.hibernate.Session;

/// The rows of scenarios under way and ended. A decision is one insert that the primary key keeps from coming twice.
@ApplicationScoped
class ScenarioRunRows {
    private static final String RUN =
            "SELECT id, scenario, revision, number, started_at, ended_at FROM assessment_scenario_run ";

    private final Session session;
    private final Clock clock;
    private final Ids ids;

    ScenarioRunRows(Session session, Clock clock, Ids ids) {
        this.session = session;
        this.clock = clock;
        this.ids = ids;
    }

    /// Two requests at once leave one open run: the unique key decides.
    void start(PersonId person, Scenario scenario) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_scenario_run (id, person, scenario, revision, number, open_slot, started_at)
                        SELECT :id, :person, :scenario, :revision, COALESCE(MAX(number), 0) + 1, 1, :now
                        FROM assessment_scenario_run WHERE person = :person AND scenario = :scenario
                        ON DUPLICATE KEY UPDATE assessment_scenario_run.id = assessment_scenario_run.id
                        """)
                .setParameter("id", ids.next())
                .setParameter("person", person.value())
                .setParameter("scenario", scenario.id().value())
                .setParameter("revision", scenario.revision().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    Optional<ScenarioRun> find(ScenarioRunId id, PersonId owner) {
        return runs(session.createNativeQuery(RUN + "WHERE id = :id AND person = :owner", Tuple.class)
                        .setParameter("id", id.value())
                        .setParameter("owner", owner.value())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /// The person's latest run of each scenario.
    List<ScenarioRun> latest(PersonId person) {
        return runs(session.createNativeQuery(RUN + """
                        AS run WHERE person = :person AND number = (
                          SELECT MAX(number) FROM assessment_scenario_run AS other
                          WHERE other.person = run.person AND other.scenario = run.scenario)
                        ORDER BY scenario
                        """, Tuple.class)
                .setParameter("person", person.value())
                .getResultList());
    }

    /// Holds the run until the transaction ends.
    boolean lock(ScenarioRunId id, PersonId owner) {
        return !session.createNativeQuery(
                        "SELECT id FROM assessment_scenario_run WHERE id = :id AND person = :owner FOR UPDATE")
                .setParameter("id", id.value())
                .setParameter("owner", owner.value())
                .getResultList()
                .isEmpty();
    }

    void decide(ScenarioRunId id, Decision decision) {
        session.createNativeMutationQuery("""
                        INSERT INTO assessment_scenario_decision (run, position, scene, choice, decided_at)
                        VALUES (:run, :position, :scene, :choice, :now)
                        """)
                .setParameter("run", id.value())
                .setParameter("position", decision.position())
                .setParameter("scene", decision.scene())
                .setParameter("choice", decision.choice())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void end(ScenarioRunId id) {
        session.createNativeMutationQuery("""
                        UPDATE assessment_scenario_run
                        SET open_slot = NULL, ended_at = :now WHERE id = :id
                        """)
                .setParameter("id", id.value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private List<ScenarioRun> runs(List<Tuple> rows) {
        List<UUID> found = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        Map<UUID, List<Decision>> decisions = decisions(found);
        return rows.stream()
                .map(row -> new ScenarioRun(
                        new ScenarioRunId(row.get("id", UUID.class)),
                        new ScenarioId(row.get("scenario", String.class)),
                        new RevisionId(row.get("revision", UUID.class)),
                        ((Number) row.get("number")).intValue(),
                        Columns.instant(row.get("started_at")),
                        Columns.maybeInstant(row.get("ended_at")),
                        decisions.getOrDefault(row.get("id", UUID.class), List.of())))
                .toList();
    }

    private Map<UUID, List<Decision>> decisions(List<UUID> runs) {
        Map<UUID, List<Decision>> decisions = new LinkedHashMap<>();
        if (!runs.isEmpty()) {
            session.createNativeQuery("""
                            SELECT run, position, scene, choice FROM assessment_scenario_decision
                            WHERE run IN (:runs) ORDER BY run, position
                            """, Tuple.class)
                    .setParameterList("runs", runs)
                    .getResultList()
                    .forEach(row -> decisions
                            .computeIfAbsent(row.get("run", UUID.class), run -> new ArrayList<>())
                            .add(new Decision(
                                    ((Number) row.get("position")).intValue(),
                                    row.get("scene", String.class),
                                    row.get("choice", String.class))));
        }
        return decisions;
    }
}
