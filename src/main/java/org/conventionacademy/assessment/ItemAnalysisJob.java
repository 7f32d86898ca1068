package org.conventionacademy.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.conventionacademy.platform.JobTurns;

/// Keeps the item analyses up to date. Every node has it and one runs it at a time.
@ApplicationScoped
class ItemAnalysisJob {
    private static final String JOB = "assessment-items";
    private static final Duration EVERY = Duration.ofSeconds(290);

    private final ItemAnalysis analysis;
    private final JobTurns turns;

    ItemAnalysisJob(ItemAnalysis analysis, JobTurns turns) {
        this.analysis = analysis;
        this.turns = turns;
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        if (turns.take(JOB, EVERY)) {
            analysis.renewDue();
        }
    }
}
