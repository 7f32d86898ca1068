package org.conventionacademy.assessment;

import java.time.Instant;
import java.util.List;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.content.Scenario;
import org.conventionacademy.content.ScenarioId;
import org.jspecify.annotations.Nullable;

/// Where a person stands in a scenario: the decisions they made, and the scene that they led to.
///
/// @param number counts the person's runs of the scenario, from 1
/// @param endedAt null while decisions are still to be made
public record ScenarioRun(
        ScenarioRunId id,
        ScenarioId scenario,
        RevisionId revision,
        int number,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Decision> decisions) {

    /// @param position from 1
    public record Decision(int position, String scene, String choice) {}

    public boolean ended() {
        return endedAt != null;
    }

    /// The scene to decide in now, or the ending.
    public Scenario.Scene scene(Scenario scenario) {
        String id = scenario.start();
        for (Decision decision : decisions) {
            id = scenario.scene(decision.scene())
                    .choice(decision.choice())
                    .orElseThrow()
                    .next();
        }
        return scenario.scene(id);
    }

    /// Points earned so far.
    public int points(Scenario scenario) {
        return decisions.stream()
                .mapToInt(decision -> scenario.scene(decision.scene())
                        .choice(decision.choice())
                        .orElseThrow()
                        .points())
                .sum();
    }

    /// Points earned of the most that can be earned, rounded down so that no score is shown above what it is.
    public int percent(Scenario scenario) {
        int most = scenario.most();
        return most == 0 ? 100 : 100 * points(scenario) / most;
    }

    public boolean passed(Scenario scenario) {
        return ended() && percent(scenario) >= scenario.passMark();
    }
}
