package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.AttemptRows.GradedItem;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Problem;

/// The one way an attempt ends, whoever ends it: its row is closed, then its answers are read and graded.
@ApplicationScoped
class Ending {
    private final AttemptRows attempts;
    private final AnswerRows answers;
    private final Modules modules;
    private final CorrectionsInForce corrections;
    private final Evidence evidence;
    private final Event<AttemptGraded> graded;

    Ending(
            AttemptRows attempts,
            AnswerRows answers,
            Modules modules,
            CorrectionsInForce corrections,
            Evidence evidence,
            Event<AttemptGraded> graded) {
        this.attempts = attempts;
        this.answers = answers;
        this.modules = modules;
        this.corrections = corrections;
        this.evidence = evidence;
        this.graded = graded;
    }

    /// @return whether this call was the one that ended it
    boolean end(AttemptId id, EndedBy by, Instant at) {
        boolean ended = attempts.close(id, by, at);
        if (ended) {
            grade(id);
        }
        return ended;
    }

    /// Ends the attempt if its time is over; the deadline is read again, since it may have been put off.
    boolean endIfDue(AttemptId id, Instant now) {
        boolean ended = attempts.closeDue(id, now);
        if (ended) {
            grade(id);
        }
        return ended;
    }

    private void grade(AttemptId id) {
        AttemptRow attempt = attempts.find(id).orElseThrow(Problem::notFound);
        ModuleRevision revision = modules.revision(attempt.revision());
        Map<QuestionRevisionId, AnswerRows.Answer> given = answers.current(id);
        boolean sure = revision.quiz().certainty();
        List<AttemptRows.Item> items = attempts.items(id);
        List<Marking.Asked> asked =
                items.stream().map(item -> asked(revision, item, given)).toList();
        List<Marking.Mark> marks = Marking.of(
                sure,
                asked,
                corrections.of(asked.stream().map(Marking.Asked::question).toList()));
        BigDecimal percent = Marking.percent(sure, marks);
        boolean passed = Grading.passes(percent, attempt.passMark());
        attempts.keepPoints(id, graded(items, marks, given));
        attempts.keepScore(id, percent, passed);
        evidence.gather(attempt.person(), attempt.lang());
        graded.fire(new AttemptGraded(
                id,
                attempt.person(),
                attempt.module(),
                attempt.revision(),
                attempt.lang(),
                percent,
                passed,
                attempt.ended()));
    }

    private static Marking.Asked asked(
            ModuleRevision revision, AttemptRows.Item item, Map<QuestionRevisionId, AnswerRows.Answer> given) {
        AnswerRows.Answer answer = given.getOrDefault(item.question(), AnswerRows.Answer.NONE);
        return new Marking.Asked(item.question(), question(revision, item).task(), answer.choice());
    }

    private static List<GradedItem> graded(
            List<AttemptRows.Item> items, List<Marking.Mark> marks, Map<QuestionRevisionId, AnswerRows.Answer> given) {
        List<GradedItem> graded = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            AttemptRows.Item item = items.get(i);
            int version =
                    given.getOrDefault(item.question(), AnswerRows.Answer.NONE).version();
            graded.add(new GradedItem(item.position(), marks.get(i), version));
        }
        return graded;
    }

    static Question question(ModuleRevision revision, AttemptRows.Item item) {
        return revision.question(item.question())
                .orElseThrow(() -> new IllegalStateException("A drawn question is not in its revision"));
    }
}
