package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.conventionacademy.assessment.ScenarioRun.Decision;
import org.conventionacademy.content.Scenario;
import org.conventionacademy.content.ScenarioId;
import org.conventionacademy.content.Scenarios;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;

/// Scenarios played: each decision is kept when it is made, and none can be taken back. A run of somebody else is
/// NOT_FOUND to everybody.
@ApplicationScoped
public class ScenarioRuns {
    private final ScenarioRunRows rows;
    private final Scenarios scenarios;
    private final Transactions transactions;

    ScenarioRuns(ScenarioRunRows rows, Scenarios scenarios, Transactions transactions) {
        this.rows = rows;
        this.scenarios = scenarios;
        this.transactions = transactions;
    }

    /// Begins a run, or answers with the one that is open.
    ///
    /// @throws Problem NOT_FOUND when there is no such scenario
    public ScenarioRun start(PersonId person, ScenarioId id) {
        Scenario scenario = scenarios.current(id).orElseThrow(Problem::notFound);
        transactions.run(() -> rows.start(person, scenario));
        return latest(person).stream()
                .filter(run -> run.scenario().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    public ScenarioRun run(ScenarioRunId id, PersonId owner) {
        return rows.find(id, owner).orElseThrow(Problem::notFound);
    }

    /// The scenario as it was when the run began.
    public Scenario scenario(ScenarioRun run) {
        return scenarios.revision(run.revision());
    }

    /// The person's latest run of each scenario that they began.
    public List<ScenarioRun> latest(PersonId person) {
        return rows.latest(person);
    }

    /// Makes a decision; one that was made already stands, whatever is sent again.
    ///
    /// @param position which decision of the run it is, from 1
    /// @throws Problem INVALID when the scene has no such choice; CONFLICT when it is another decision's turn
    public ScenarioRun decide(ScenarioRunId id, PersonId owner, int position, String choice) {
        return transactions.retried(() -> {
            if (!rows.lock(id, owner)) {
                throw Problem.notFound();
            }
            ScenarioRun run = run(id, owner);
            int made = run.decisions().size();
            if (position >= 1 && position <= made) {
                return run;
            }
            if (run.ended() || position != made + 1) {
                throw Problem.conflict("assessment_problem_scenario_order");
            }
            Scenario scenario = scenario(run);
            Scenario.Scene scene = run.scene(scenario);
            if (scene.choice(choice).isEmpty()) {
                throw Problem.invalid("assessment_problem_scenario_choice");
            }
            rows.decide(id, new Decision(position, scene.id(), choice));
            ScenarioRun after = run(id, owner);
            if (after.scene(scenario).isEnding()) {
                rows.end(id);
                return run(id, owner);
            }
            return after;
        });
    }
}
