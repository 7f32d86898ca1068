package org.conventionacademy.assessment;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.JobTurns;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Transactions;

/// Looks at attempts that were graded without their evidence being kept: by an older version of the service.
@ApplicationScoped
class EvidenceSweep {
    private static final String JOB = "assessment-evidence";
    private static final Duration EVERY = Duration.ofSeconds(55);
    private static final int BATCH = 500;

    private final Evidence evidence;
    private final EvidenceRows rows;
    private final Transactions transactions;
    private final JobTurns turns;

    EvidenceSweep(Evidence evidence, EvidenceRows rows, Transactions transactions, JobTurns turns) {
        this.evidence = evidence;
        this.rows = rows;
        this.transactions = transactions;
        this.turns = turns;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (turns.take(JOB, EVERY)) {
            rows.waiting(BATCH).forEach(this::gatherOrLog);
        }
    }

    /// One person whose attempts cannot be read holds up no other.
    private void gatherOrLog(PersonId person, Lang lang) {
        try {
            transactions.run(() -> evidence.gather(person, lang));
        } catch (RuntimeException e) {
            Log.errorf(e, "The evidence of person %s could not be kept", person);
        }
    }
}
