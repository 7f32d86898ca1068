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
import org.jspecify.annotations.Nullable;

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
            Instant received) {
        Hold hold = hold(id, owner, received);
        return store(hold, numbered(hold, question, seen, choice));
    }

    Outcome submit(AttemptId id, PersonId owner, SubmitAttempt command, Instant received) {
        Hold hold = hold(id, owner, received);
        Set<SaveNumber> given = new HashSet<>();
        for (SaveAnswer answer : command.unacknowledged()) {
            SaveReply reply = store(hold, answer);
            if (reply.state() == SaveState.REUSED && hold.open()) {
                // Its client can no longer take a new number and send again: the server does.
                store(hold, numbered(hold, answer.question(), answer.seen(), answer.choice()));
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

    private SaveAnswer numbered(Hold hold, QuestionRevisionId question, int seen, List<String> choice) {
        int seq = answers.nextFormSeq(hold.attempt().id());
        return new SaveAnswer(question, new SaveNumber(ClientId.FORM, seq), seen, choice);
    }

    private SaveReply store(Hold hold, SaveAnswer answer) {
        AttemptId id = hold.attempt().id();
        AnswerRows.Bearing bearing = answers.bearing(id, answer.question(), answer.number());
        SaveAnswer save = fit(hold.attempt(), answer, bearing.offered());
        SaveRule.Known known = bearing.known();
        return switch (SaveRule.judge(save, known, hold.open())) {
            case SaveRule.Verdict.Store verdict -> {
                answers.insert(id, save, verdict, hold.received());
                int current = Math.max(known.currentVersion(), verdict.version());
                yield reply(hold, save, verdict.state(), verdict.version(), current);
            }
            case SaveRule.Verdict.Repeat(SaveRule.Held held) ->
                reply(hold, save, held.state(), held.version(), known.currentVersion());
            case SaveRule.Verdict.Reuse() -> {
                answers.insertReused(id, save, hold.received());
                yield reply(hold, save, SaveState.REUSED, 0, known.currentVersion());
            }
        };
    }

    /// @throws Problem BAD_REQUEST when the answer does not fit the question
    private SaveAnswer fit(AttemptRow attempt, SaveAnswer answer, @Nullable List<String> offered) {
        ModuleRevision revision = modules.revision(attempt.revision());
        Question question = revision.question(answer.question()).orElse(null);
        if (question == null || offered == null) {
            throw Problem.badRequest("assessment_problem_question");
        }
        List<String> choice = Choice.fit(question.kind(), offered, answer.choice());
        return new SaveAnswer(answer.question(), answer.number(), answer.seen(), choice);
    }

    private static SaveReply reply(Hold hold, SaveAnswer save, SaveState state, int version, int current) {
        Long secondsLeft = hold.open() ? hold.attempt().secondsLeft(hold.received()) : Long.valueOf(0);
        return new SaveReply(save.question(), save.number(), state, version, current, hold.received(), secondsLeft);
    }
}
