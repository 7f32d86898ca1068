package org.conventionacademy.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.BeginRemark;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.assessment.Remarking;
import org.conventionacademy.content.CorrectKey;
import org.conventionacademy.content.KeyCorrections;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.Person;
import org.conventionacademy.learning.Teaching;
import org.conventionacademy.platform.Audit;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;
import org.conventionacademy.question.Fault;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// Corrections of keys, from draft to the last result marked anew, by those who teach the module.
@ApplicationScoped
public class Corrections {
    private final CorrectionRows corrections;
    private final ChangeRows changes;
    private final KeyCorrections keys;
    private final Remarking remarking;
    private final Teaching teaching;
    private final Transactions transactions;
    private final Audit audit;
    private final Event<CorrectionWaits> waits;
    private final Clock clock;
    private final Ids ids;

    Corrections(
            CorrectionRows corrections,
            ChangeRows changes,
            KeyCorrections keys,
            Remarking remarking,
            Teaching teaching,
            Transactions transactions,
            Audit audit,
            Event<CorrectionWaits> waits,
            Clock clock,
            Ids ids) {
        this.corrections = corrections;
        this.changes = changes;
        this.keys = keys;
        this.remarking = remarking;
        this.teaching = teaching;
        this.transactions = transactions;
        this.audit = audit;
        this.waits = waits;
        this.clock = clock;
        this.ids = ids;
    }

    /// The question as it is asked now.
    ///
    /// @throws Problem NOT_FOUND also when the person does not teach the module
    /// @throws Problem CONFLICT when the quiz asks another revision of the question by now, or none
    public Question asked(Person person, ModuleId module, QuestionRevisionId id) {
        ModuleRevision revision = teaching.module(person, module);
        return revision.pool().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("authoring_problem_not_asked"));
    }

    /// The same by the question's code, which outlives its revisions.
    public Question asked(Person person, ModuleId module, QuestionCode code) {
        return teaching.module(person, module).pool().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("authoring_problem_not_asked"));
    }

    /// The question that a correction corrects, as it was asked.
    public Question question(Correction correction) {
        return keys.find(correction.module(), correction.question()).orElseThrow(Problem::notFound);
    }

    /// Keeps a draft; what it would change is then looked for in the background.
    ///
    /// @throws Problem INVALID with `field` when the key is not sound; see [#asked]
    public Correction draft(Person person, DraftCorrection command) {
        Question question = asked(person, command.module(), command.question());
        Task corrected = command.corrected();
        if (corrected != null) {
            requireSound(question, corrected);
        }
        List<QuestionRevisionId> alike = alike(command.module(), question);
        Correction correction = new Correction(
                new CorrectionId(ids.next()),
                command.module(),
                question.code(),
                question.id(),
                question.task(),
                corrected,
                command.notes(),
                null,
                CorrectionState.COUNTING,
                person.id(),
                clock.instant(),
                null,
                null,
                null,
                alike,
                remarking.count(alike),
                0);
        transactions.run(() -> corrections.insert(correction));
        waits.fireAsync(new CorrectionWaits(correction.id()));
        return correction;
    }

    /// Puts a correction in force: the new key is published, and results are marked anew in the background.
    ///
    /// @throws Problem CONFLICT when it was confirmed or dropped before, or another correction of the question was
    ///     faster: then this one stays as it is; BUSY
    public Correction apply(Person person, ModuleId module, CorrectionId id, RemarkPolicy policy) {
        Correction correction = correction(person, module, id);
        if (correction.state() != CorrectionState.COUNTED) {
            throw Problem.conflict(
                    "authoring_problem_state_" + correction.state().code());
        }
        List<QuestionRevisionId> alike = alike(module, asked(person, module, correction.question()));
        keys.publish(
                new CorrectKey(id.value(), module, correction.question(), correction.corrected()),
                () -> mark(person, correction, alike, policy));
        waits.fireAsync(new CorrectionWaits(id));
        return correction(person, module, id);
    }

    private void mark(Person person, Correction correction, List<QuestionRevisionId> alike, RemarkPolicy policy) {
        CorrectionId id = correction.id();
        if (!corrections.apply(id, policy, person.id(), clock.instant(), alike, remarking.count(alike))) {
            throw Problem.conflict("authoring_problem_state_marking");
        }
        changes.forget(id, policy);
        remarking.begin(new BeginRemark(
                id, correction.module(), correction.code(), alike, correction.corrected(), policy, correction.notes()));
        audit.append(
                person.id().value(),
                "correction-applied",
                "correction:" + id,
                correction.note(Lang.EN),
                Map.of(
                        "module", correction.module().value(),
                        "question", correction.code().value(),
                        "policy", policy.code(),
                        "wrong", correction.wrong(),
                        "corrected", correction.corrected() == null ? "withdrawn" : correction.corrected()));
    }

    /// Gives a draft up; nothing was changed by it.
    public void drop(Person person, ModuleId module, CorrectionId id) {
        Correction correction = correction(person, module, id);
        transactions.run(() -> {
            if (!corrections.move(id, CorrectionState.COUNTED, CorrectionState.DROPPED)
                    && !corrections.move(id, CorrectionState.COUNTING, CorrectionState.DROPPED)) {
                throw Problem.conflict(
                        "authoring_problem_state_" + correction.state().code());
            }
        });
    }

    /// @throws Problem NOT_FOUND also when the person does not teach the module
    public Correction correction(Person person, ModuleId module, CorrectionId id) {
        teaching.module(person, module);
        return corrections
                .find(id)
                .filter(correction -> correction.module().equals(module))
                .orElseThrow(Problem::notFound);
    }

    /// The newest first.
    public Page<Correction> list(Person person, ModuleId module, PageRequest page) {
        teaching.module(person, module);
        return Page.of(corrections.of(module, page), page, corrections.count(module));
    }

    /// What the correction would change, by policy; once it is confirmed, what it has changed under its own.
    public List<PolicyOutcome> outcomes(Correction correction) {
        Map<RemarkPolicy, PolicyOutcome> outcomes = changes.outcomes(correction.id());
        RemarkPolicy policy = correction.policy();
        List<PolicyOutcome> shown = new ArrayList<>();
        outcomes.forEach((each, outcome) -> {
            if (policy == null || policy == each) {
                shown.add(outcome);
            }
        });
        return shown;
    }

    /// The attempts behind one of [#outcomes].
    public Page<ForeseenChange> changes(Correction correction, RemarkPolicy policy, PageRequest page) {
        PolicyOutcome outcome = outcomes(correction).stream()
                .filter(each -> each.policy() == policy)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Page.of(changes.list(correction.id(), policy, page), page, outcome.results());
    }

    private List<QuestionRevisionId> alike(ModuleId module, Question question) {
        return keys.alike(module, question).stream()
                .map(Question::id)
                .distinct()
                .toList();
    }

    private static void requireSound(Question question, Task corrected) {
        if (!question.task().offersLike(corrected)) {
            throw wrong("authoring_problem_other_question", null);
        }
        List<Fault> faults = corrected.faults(question.texts().keySet());
        if (!faults.isEmpty()) {
            throw wrong("authoring_problem_key", faults.getFirst());
        }
        if (corrected.equals(question.task())) {
            throw wrong("authoring_problem_same_key", null);
        }
    }

    private static Problem wrong(String why, @Nullable Fault fault) {
        return (fault == null ? Problem.invalid(why) : Problem.invalid(why, fault.what(), fault.hint()))
                .with("field", "key");
    }
}
