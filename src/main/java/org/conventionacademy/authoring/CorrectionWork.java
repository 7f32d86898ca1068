package org.conventionacademy.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.RemarkBatch;
import org.conventionacademy.assessment.RemarkCursor;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.assessment.Remarking;
import org.conventionacademy.learning.Consequences;
import org.conventionacademy.platform.Audit;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;

/// The steps of corrections. Each is a transaction that also keeps how far it came: whoever is stopped in the middle,
/// another goes on behind the last step, and nothing is done twice.
@ApplicationScoped
class CorrectionWork {
    private static final int LONGEST_REASON = 500;

    private final CorrectionRows corrections;
    private final ChangeRows changes;
    private final Remarking remarking;
    private final Consequences consequences;
    private final CorrectionSettings settings;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    CorrectionWork(
            CorrectionRows corrections,
            ChangeRows changes,
            Remarking remarking,
            Consequences consequences,
            CorrectionSettings settings,
            Transactions transactions,
            Audit audit,
            Clock clock) {
        this.corrections = corrections;
        this.changes = changes;
        this.remarking = remarking;
        this.consequences = consequences;
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return whether there may be more to do
    boolean step(CorrectionId id) {
        return transactions.retried(
                () -> corrections.hold(id).map(cursor -> step(id, cursor)).orElse(false));
    }

    private boolean step(CorrectionId id, RemarkCursor cursor) {
        Correction correction = corrections.find(id).orElseThrow(Problem::notFound);
        RemarkBatch batch = correction.state() == CorrectionState.COUNTING
                ? foresee(correction, cursor)
                : remark(correction, cursor);
        corrections.advance(id, batch);
        if (batch.last()) {
            finish(correction);
        }
        return !batch.last();
    }

    private RemarkBatch foresee(Correction correction, RemarkCursor cursor) {
        Map<RemarkPolicy, RemarkBatch> foreseen = remarking.foresee(
                correction.module(), correction.questions(), correction.corrected(), cursor, settings.batch());
        foreseen.forEach((policy, batch) -> changes.keep(
                correction.id(), policy, batch.people(), consequences.foresee(correction.module(), batch.people())));
        return Objects.requireNonNull(foreseen.get(RemarkPolicy.KEEP_BETTER));
    }

    private RemarkBatch remark(Correction correction, RemarkCursor cursor) {
        RemarkBatch batch = remarking.remark(
                correction.id(), correction.module(), correction.questions(), cursor, settings.batch());
        changes.keep(
                correction.id(),
                Objects.requireNonNull(correction.policy()),
                batch.people(),
                consequences.follow(correction.module(), batch.people(), reason(correction)));
        return batch;
    }

    private void finish(Correction correction) {
        if (correction.state() == CorrectionState.COUNTING) {
            corrections.move(correction.id(), CorrectionState.COUNTING, CorrectionState.COUNTED);
            return;
        }
        corrections.finish(correction.id(), clock.instant());
        remarking.finish(correction.id());
        PolicyOutcome outcome = Objects.requireNonNull(
                changes.outcomes(correction.id()).get(Objects.requireNonNull(correction.policy())));
        audit.append(
                Objects.requireNonNull(correction.appliedBy()).value(),
                "correction-finished",
                "correction:" + correction.id(),
                correction.note(Lang.EN),
                Map.of(
                        "raised", outcome.raised(),
                        "lowered", outcome.lowered(),
                        "passes", outcome.passes(),
                        "failures", outcome.failures(),
                        "completionsGained", outcome.gained(),
                        "completionsLost", outcome.lost(),
                        "completionsRescored", outcome.rescored()));
    }

    private static String reason(Correction correction) {
        String note = correction.note(Lang.EN);
        return note.length() <= LONGEST_REASON
                ? note
                : note.substring(0, note.offsetByCodePoints(0, note.codePointCount(0, LONGEST_REASON - 2))) + "…";
    }
}
