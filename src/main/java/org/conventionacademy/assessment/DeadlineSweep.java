package org.conventionacademy.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.conventionacademy.platform.JobTurns;

/// Ends attempts whose owners have gone away. Every node has it and one runs it at a time; an attempt would end once
/// even if two did.
@ApplicationScoped
class DeadlineSweep {
    private static final String JOB = "assessment-deadlines";
    private static final Duration EVERY = Duration.ofSeconds(9);
    private static final int BATCH = 500;

    private final Attempts attempts;
    private final JobTurns turns;

    DeadlineSweep(Attempts attempts, JobTurns turns) {
        this.attempts = attempts;
        this.turns = turns;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (turns.take(JOB, EVERY)) {
            attempts.endDue(BATCH);
        }
    }
}
