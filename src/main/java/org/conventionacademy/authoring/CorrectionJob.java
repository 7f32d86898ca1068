package org.conventionacademy.authoring;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.ObservesAsync;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.ItemAnalysis;

/// Works corrections off in the background. Any node may take the next step of any correction; a node that dies in the
/// middle leaves the rest to the others, or to its own next start.
@ApplicationScoped
class CorrectionJob {
    private final CorrectionRows corrections;
    private final CorrectionWork work;
    private final ItemAnalysis analysis;

    CorrectionJob(CorrectionRows corrections, CorrectionWork work, ItemAnalysis analysis) {
        this.corrections = corrections;
        this.work = work;
        this.analysis = analysis;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        corrections.underWay().forEach(this::workOffOrLog);
    }

    @ActivateRequestContext
    void run(@ObservesAsync CorrectionWaits waits) {
        workOffOrLog(waits.correction());
    }

    /// One that fails holds up no other; it is tried again.
    private void workOffOrLog(CorrectionId id) {
        try {
            boolean more = true;
            while (more) {
                more = work.step(id);
            }
            corrections
                    .find(id)
                    .filter(correction -> correction.state() == CorrectionState.DONE)
                    .ifPresent(correction -> analysis.renew(correction.module()));
        } catch (RuntimeException e) {
            Log.errorf(e, "Correction %s could not be worked off", id);
        }
    }
}
