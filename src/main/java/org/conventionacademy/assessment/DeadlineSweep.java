package org.conventionacademy.assessment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends attempts whose owners have gone away. Every node may run it: an attempt ends once, whoever comes first.
@ApplicationScoped
class DeadlineSweep {
    private static final int BATCH = 200;

    private final Attempts attempts;

    DeadlineSweep(Attempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        attempts.endDue(BATCH);
    }
}
