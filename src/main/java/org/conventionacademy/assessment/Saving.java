package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Problem;

/// One transaction of saving, or of saving and ending. It begins by writing the attempt's row; only then is anything
/// read.
@ApplicationScoped
class Saving {
    /// How a submission went.
    sealed interface Outcome {
        record Ended(AttemptResult result) implements Outcome {}

        record Refused(List<SaveNumber> missing) implements Outcome {}
    }

    private record Hold(AttemptRow attempt, boolean open, Instant received) {}

    private final AttemptRows attempts;
    private final AnswerRows answers;
    private final Ending ending;
    private final Modules modules;

    Saving(AttemptRows attempts, AnswerRows answers, Ending ending, Modules modules) {
        this.attempts = attempts;
        this.answers = answers;
        this.ending = ending;
        this.modules = modules;
    }

    SaveReply save(AttemptId id, PersonId owner, SaveAnswer answer, Instant received) {
        return store(hold(id, owner, received), answer);
    }

    SaveReply saveForm(
            AttemptId id,
            PersonId owner,
            QuestionRevisionId question,
            int seen,
            List<String> choice,
            boolean settles,
            Instant received) {
        Hold hold = hold(id, owner, received);
        return store(hold, new SaveAnswer(question, nextOfForms(id), seen, choice, settles, Typed.UNSAID));
    }

    Outcome submit(AttemptId id, PersonId owner, SubmitAttempt command, Instant received) {
        Hold hold = hold(id, owner, received);
        Set<SaveNumber> given = new HashSet<>();
        for (SaveAnswer answer : command.unacknowledged()) {
            SaveReply reply = store(hold, answer);
            if (reply.state() == SaveState.REUSED && hold.open()) {
                // Its client can no longer take a new number and send again: the server does.
                store(hold, answer.with(nextOfForms(id)));
            }
            given.add(answer.number());
        }
        if (hold.open()) {
            given.addAll(answers.held(id, command.named()));
            List<SaveNumber> missing = command.missingFrom(given);
            if (!missing.isEmpty()) {
                return new Outcome.Refused(missing);
            }
            ending.end(id, EndedBy.PERSON, received);
        }
        return new Outcome.Ended(
                attempts.find(id).orElseThrow(Problem::notFound).result());
    }

    /// Takes the attempt's row by writing it, so that saves and endings of one attempt follow each other.
    private Hold hold(AttemptId id, PersonId owner, Instant received) {
        boolean open = attempts.countSave(id, owner);
        AttemptRow attempt =
                attempts.find(id).filter(row -> row.person().equals(owner)).orElseThrow(Problem::notFound);
        if (open && attempt.due(received)) {
            ending.endIfDue(id, received);
            return new Hold(attempt, false, received);
        }
        if (!open) {
            attempts.countLateSave(id);
        }
        return new Hold(attempt, open, received);
    }

    private SaveNumber nextOfForms(AttemptId id) {
        return new SaveNumber(ClientId.FORM, answers.nextFormSeq(id));
    }

    private SaveReply store(Hold hold, SaveAnswer answer) {
        AttemptId id = hold.attempt().id();
        ModuleRevision revision = modules.revision(hold.attempt().revision());
        AnswerRows.Bearing bearing = answers.bearing(id, answer.question(), answer.number());
        int ahead = revision.quiz().inSequence()
                ? bearing.position() - hold.attempt().reached()
                : 0;
        SaveAnswer save = fit(revision, answer, bearing.position() > 0 && ahead <= 0);
        SaveRule.Known known = bearing.known();
        Instant typed = save.typed().at(hold.attempt().startedAt(), hold.received());
        boolean counts = hold.open() && hold.attempt().counts(hold.received(), typed);
        SaveState best = !counts ? SaveState.LATE : ahead < 0 ? SaveState.LEFT : SaveState.CURRENT;
        return switch (SaveRule.judge(save, known, best)) {
            case SaveRule.Verdict.Store verdict -> {
                answers.insert(id, save, verdict, typed, hold.received());
                SaveRule.Known now = verdict.state() == SaveState.CURRENT ? known.replacedBy(save) : known;
                yield reply(hold, save, verdict.state(), verdict.version(), now);
            }
            case SaveRule.Verdict.Repeat(SaveRule.Held held) -> reply(hold, save, held.state(), held.version(), known);
            case SaveRule.Verdict.Reuse() -> {
                answers.insertReused(id, save, hold.received());
                yield reply(hold, save, SaveState.REUSED, 0, known);
            }
        };
    }

    /// @throws Problem BAD_REQUEST when the answer does not fit the question
    private static SaveAnswer fit(ModuleRevision revision, SaveAnswer answer, boolean asked) {
        Question question = revision.question(answer.question()).orElse(null);
        if (question == null || !asked) {
            throw Problem.badRequest("assessment_problem_question");
        }
        return answer.with(Certainty.fit(revision.quiz(), question.task(), answer.choice()));
    }

    private static SaveReply reply(Hold hold, SaveAnswer save, SaveState state, int version, SaveRule.Known known) {
        Long secondsLeft = hold.open() ? hold.attempt().secondsLeft(hold.received()) : Long.valueOf(0);
        return new SaveReply(
                save.question(),
                save.number(),
                state,
                version,
                known.currentVersion(),
                known.currentChoice(),
                hold.received(),
                secondsLeft);
    }
}
