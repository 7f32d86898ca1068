package org.conventionacademy.assessment;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Modules;
import org.conventionacademy.platform.Transactions;
import org.jspecify.annotations.Nullable;

/// How questions do in first attempts. It reads every answer of a module, so it is made in the background and kept;
/// whoever looks at it reads what was made last.
@ApplicationScoped
public class ItemAnalysis {
    /// Points that were marked anew show after this time at the latest.
    private static final Duration OLDEST = Duration.ofDays(1);

    private final FirstAttempts attempts;
    private final ItemStatisticsRows rows;
    private final Modules modules;
    private final CorrectionsInForce corrections;
    private final Transactions transactions;
    private final Clock clock;

    ItemAnalysis(
            FirstAttempts attempts,
            ItemStatisticsRows rows,
            Modules modules,
            CorrectionsInForce corrections,
            Transactions transactions,
            Clock clock) {
        this.attempts = attempts;
        this.rows = rows;
        this.modules = modules;
        this.corrections = corrections;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Empty until somebody has ended a first attempt and the analysis was made. The caller has checked that the viewer
    /// may see it: it tells keys.
    public Optional<ModuleItems> of(ModuleId module) {
        return rows.of(module);
    }

    /// Makes the analysis of a module anew.
    public void renew(ModuleId module) {
        Instant now = clock.instant();
        ItemTally tally = new ItemTally(id -> corrections.keyed(modules.revision(id)));
        attempts.each(module, tally::add);
        ModuleItems items = tally.result(now);
        transactions.run(() -> rows.keep(module, items));
    }

    /// Makes those anew that have changed. One module that fails holds up no other.
    void renewDue() {
        Map<ModuleId, ItemStatisticsRows.Kept> kept = rows.kept();
        attempts.counts().forEach((module, persons) -> {
            if (due(kept.get(module), persons, clock.instant())) {
                try {
                    renew(module);
                } catch (RuntimeException e) {
                    Log.errorf(e, "The item analysis of %s could not be made", module);
                }
            }
        });
    }

    /// Whether so many have come since that figures may move: one in a hundred. So a small module is renewed with each
    /// attempt, and one of a million answers not all day long.
    static boolean due(ItemStatisticsRows.@Nullable Kept kept, long persons, Instant now) {
        return kept == null
                || persons * 100 >= kept.persons() * 101 && persons > kept.persons()
                || !now.isBefore(kept.asOf().plus(OLDEST));
    }
}
