package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;

/// Attempts at quizzes, from start to review. An attempt of somebody else is NOT_FOUND to everybody.
@ApplicationScoped
public class Attempts {
    /// Draws the questions of a new attempt, or answers with the one that is open.
    ///
    /// @throws Problem NO_ATTEMPT_LEFT; NOT_FOUND when there is no such module
    public AttemptView start(PersonId person, ModuleId module, Lang lang) {
        throw new UnsupportedOperationException();
    }

    /// The attempt in the language that it was begun in.
    public AttemptView attempt(AttemptId id, PersonId owner) {
        throw new UnsupportedOperationException();
    }

    public AttemptView attempt(AttemptId id, PersonId owner, Lang lang) {
        throw new UnsupportedOperationException();
    }

    /// Stores an answer. It returns once the answer is safe, whatever became of it: see [SaveReply#state].
    ///
    /// @throws Problem BAD_REQUEST when the answer does not fit the question, which changes nothing; BUSY
    public SaveReply save(AttemptId id, PersonId owner, SaveAnswer answer) {
        throw new UnsupportedOperationException();
    }

    /// The same for a plain form, whose client is the server.
    public SaveReply saveForm(
            AttemptId id, PersonId owner, QuestionRevisionId question, int seen, List<String> choice) {
        throw new UnsupportedOperationException();
    }

    /// Ends the attempt and grades it; said again, it answers with the same result.
    ///
    /// @throws Problem CONFLICT with `missing` when a named save is neither held nor given. What was
    ///     given is stored even so, and the attempt goes on.
    public AttemptResult submit(AttemptId id, PersonId owner, SubmitAttempt command) {
        throw new UnsupportedOperationException();
    }

    /// Ends somebody's attempt as an instructor or an administrator. The caller has checked that they may.
    public AttemptResult end(AttemptId id, PersonId by, String reason) {
        throw new UnsupportedOperationException();
    }

    /// @throws Problem CONFLICT while the attempt is open
    public AttemptReview review(AttemptId id, PersonId owner, Lang lang) {
        throw new UnsupportedOperationException();
    }

    public QuizStanding standing(PersonId person, ModuleId module) {
        throw new UnsupportedOperationException();
    }

    /// The standings of one person in several modules, with a fixed number of queries.
    public Map<ModuleId, QuizStanding> standings(PersonId person, Collection<ModuleId> modules) {
        throw new UnsupportedOperationException();
    }

    /// Somebody's attempts of a quiz, the newest first.
    public List<AttemptSummary> of(PersonId person, ModuleId module) {
        throw new UnsupportedOperationException();
    }

    /// Everybody's attempts of a quiz, the newest first.
    public Page<AttemptSummary> list(ModuleId module, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /// Gives one person more attempts or more time. The caller has checked that they may.
    public void allow(AllowMore command, PersonId by) {
        throw new UnsupportedOperationException();
    }
}
