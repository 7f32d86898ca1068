package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.RemarkRows.Marked;
import org.conventionacademy.assessment.RemarkRows.NewMark;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// Marks ended attempts anew under corrected keys, step by step; every step is the caller's transaction. What it
/// foresees
/// and what it does are computed by the same lines.
@ApplicationScoped
public class Remarking {
    private final RemarkRows rows;
    private final AttemptRows attempts;
    private final CorrectionsInForce corrections;
    private final CorrectionRows correctionRows;
    private final Evidence evidence;
    private final Modules modules;
    private final Clock clock;

    /// The ended attempts of some people, with what each is marked now.
    private record Loaded(
            Map<PersonId, List<AttemptRow>> attempts,
            Map<AttemptId, List<Marked>> marked,
            List<Marking.Correction> corrections) {}

    /// Where a walk is after a step.
    private record Step(List<AttemptId> attempts, RemarkCursor next, boolean last) {}

    Remarking(
            RemarkRows rows,
            AttemptRows attempts,
            CorrectionsInForce corrections,
            CorrectionRows correctionRows,
            Evidence evidence,
            Modules modules,
            Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.corrections = corrections;
        this.correctionRows = correctionRows;
        this.evidence = evidence;
        this.modules = modules;
        this.clock = clock;
    }

    /// How many attempts ask one of the questions.
    public long count(List<QuestionRevisionId> questions) {
        return rows.count(questions);
    }

    /// What a correction would do, by policy; it changes nothing.
    ///
    /// @param task the corrected key; null to let the question count no more
    public Map<RemarkPolicy, RemarkBatch> foresee(
            ModuleId module, List<QuestionRevisionId> questions, @Nullable Task task, RemarkCursor after, int most) {
        Step step = step(questions, after, most);
        Loaded loaded = load(module, step.attempts(), false);
        Map<RemarkPolicy, RemarkBatch> foreseen = new EnumMap<>(RemarkPolicy.class);
        for (RemarkPolicy policy : RemarkPolicy.values()) {
            List<Marking.Correction> all = new ArrayList<>(loaded.corrections());
            all.add(new Marking.Correction(questions, task, policy));
            foreseen.put(policy, batch(step, results(loaded, all, new ArrayList<>(), null)));
        }
        return foreseen;
    }

    /// Puts a correction in force: from now on whatever ends is marked under it.
    public void begin(BeginRemark command) {
        correctionRows.insert(command, clock.instant());
    }

    /// Marks the next attempts under all corrections that are in force. Done twice, it changes nothing more.
    public RemarkBatch remark(
            CorrectionId correction,
            ModuleId module,
            List<QuestionRevisionId> questions,
            RemarkCursor after,
            int most) {
        Step step = step(questions, after, most);
        Loaded loaded = load(module, step.attempts(), true);
        Instant now = clock.instant();
        List<NewMark> marks = new ArrayList<>();
        List<PersonResults> people = results(loaded, loaded.corrections(), marks, now);
        rows.keepMarks(marks);
        rows.keepResults(
                correction,
                people.stream().flatMap(person -> person.changes().stream()).toList(),
                now);
        evidence.remarked(marks);
        return batch(step, people);
    }

    /// Lets the notes of the correction be seen by all who took the question.
    public void finish(CorrectionId correction) {
        correctionRows.finish(correction, clock.instant());
    }

    private static RemarkBatch batch(Step step, List<PersonResults> people) {
        return new RemarkBatch(step.attempts().size(), people, step.next(), step.last());
    }

    private Step step(List<QuestionRevisionId> questions, RemarkCursor after, int most) {
        if (after.question() >= questions.size()) {
            return new Step(List.of(), after, true);
        }
        List<AttemptId> asked = rows.asked(questions.get(after.question()), after.attempt(), most);
        boolean more = asked.size() == most;
        RemarkCursor next = more
                ? new RemarkCursor(after.question(), asked.getLast().value())
                : new RemarkCursor(after.question() + 1, RemarkCursor.START.attempt());
        return new Step(asked, next, next.question() == questions.size());
    }

    /// What is held is read after it is held, so that nothing comes between reading and keeping.
    private Loaded load(ModuleId module, List<AttemptId> asked, boolean held) {
        if (asked.isEmpty()) {
            return new Loaded(Map.of(), Map.of(), List.of());
        }
        List<PersonId> owners = rows.owners(asked);
        if (held) {
            rows.hold(owners, module);
        }
        Map<PersonId, List<AttemptRow>> ended = attempts.of(owners, List.of(module)).stream()
                .filter(attempt -> !attempt.open())
                .collect(Collectors.groupingBy(AttemptRow::person, LinkedHashMap::new, Collectors.toList()));
        List<AttemptId> ids = ended.values().stream()
                .flatMap(List::stream)
                .map(AttemptRow::id)
                .toList();
        Map<AttemptId, List<Marked>> marked = ids.isEmpty() ? Map.of() : rows.marked(ids);
        Set<QuestionRevisionId> questions = marked.values().stream()
                .flatMap(List::stream)
                .map(Marked::question)
                .collect(Collectors.toCollection(HashSet::new));
        return new Loaded(ended, marked, corrections.of(questions));
    }

    /// @param changed takes the marks that are no longer as they are kept
    private List<PersonResults> results(
            Loaded loaded, List<Marking.Correction> all, List<NewMark> changed, @Nullable Instant at) {
        List<PersonResults> people = new ArrayList<>();
        loaded.attempts().forEach((person, ended) -> {
            List<AttemptResult> before = ended.stream().map(AttemptRow::result).toList();
            List<AttemptResult> after = before.stream()
                    .map(result ->
                            marked(result, loaded.marked().getOrDefault(result.id(), List.of()), all, changed, at))
                    .toList();
            people.add(new PersonResults(person, before, after));
        });
        return people;
    }

    private AttemptResult marked(
            AttemptResult result,
            List<Marked> items,
            List<Marking.Correction> all,
            List<NewMark> changed,
            @Nullable Instant at) {
        Set<QuestionRevisionId> asked = items.stream().map(Marked::question).collect(Collectors.toSet());
        List<Marking.Correction> touching = all.stream()
                .filter(correction -> correction.questions().stream().anyMatch(asked::contains))
                .toList();
        if (touching.isEmpty()) {
            return result;
        }
        ModuleRevision revision = modules.revision(result.revision());
        boolean sure = revision.quiz().certainty();
        List<Marking.Mark> marks = Marking.of(
                sure, items.stream().map(item -> asked(revision, item)).toList(), touching);
        for (int i = 0; i < items.size(); i++) {
            Marked item = items.get(i);
            Marking.Mark mark = marks.get(i);
            if (mark.counted() != item.counted() || mark.points().rounded().compareTo(item.points()) != 0) {
                changed.add(new NewMark(
                        item.attempt(),
                        item.position(),
                        mark.points().rounded(),
                        mark.counted(),
                        mark.counted() && !item.counted()));
            }
        }
        BigDecimal percent = Marking.percent(sure, marks);
        AttemptResult anew = result.marked(percent, Grading.passes(percent, result.passMark()), at);
        return anew.sameAs(result) ? result : anew;
    }

    private static Marking.Asked asked(ModuleRevision revision, Marked item) {
        return new Marking.Asked(
                item.question(),
                revision.question(item.question())
                        .orElseThrow(() -> new IllegalStateException("A drawn question is not in its revision"))
                        .task(),
                item.answer());
    }
}
