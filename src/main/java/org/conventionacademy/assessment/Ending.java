package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
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
    private final Evidence evidence;
    private final Event<AttemptGraded> graded;

    Ending(AttemptRows attempts, AnswerRows answers, Modules modules, Evidence evidence, Event<AttemptGraded> graded) {
        this.attempts = attempts;
        this.answers = answers;
        this.modules = modules;
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
        List<GradedItem> items = attempts.items(id).stream()
                .map(item -> grade(item, question(revision, item), given))
                .toList();
        BigDecimal percent = revision.quiz().certainty()
                ? Grading.percentOfMarks(items.stream().map(GradedItem::marks).toList())
                : Grading.percent(items.stream().map(GradedItem::points).toList());
        boolean passed = Grading.passes(percent, attempt.passMark());
        attempts.keepPoints(id, items);
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

    private static GradedItem grade(
            AttemptRows.Item item, Question question, Map<QuestionRevisionId, AnswerRows.Answer> given) {
        AnswerRows.Answer answer = given.getOrDefault(item.question(), AnswerRows.Answer.NONE);
        return new GradedItem(
                item.position(),
                question.task().points(Certainty.without(answer.choice())),
                Certainty.of(answer.choice()),
                answer.version());
    }

    static Question question(ModuleRevision revision, AttemptRows.Item item) {
        return revision.question(item.question())
                .orElseThrow(() -> new IllegalStateException("A drawn question is not in its revision"));
    }
}
