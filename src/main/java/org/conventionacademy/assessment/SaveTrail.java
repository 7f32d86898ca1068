package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Question;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Audit;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// All that is known of an attempt and its saves, to answer who says that an answer vanished. The caller has checked
/// that the viewer may see it: it is not for those who take quizzes.
@ApplicationScoped
public class SaveTrail {
    private final Attempts attempts;
    private final AttemptRows rows;
    private final AllowanceRows allowances;
    private final SaveTrailRows saves;
    private final Modules modules;
    private final Audit audit;

    SaveTrail(
            Attempts attempts,
            AttemptRows rows,
            AllowanceRows allowances,
            SaveTrailRows saves,
            Modules modules,
            Audit audit) {
        this.attempts = attempts;
        this.rows = rows;
        this.allowances = allowances;
        this.saves = saves;
        this.modules = modules;
        this.audit = audit;
    }

    /// @throws Problem NOT_FOUND when the person has no such attempt of the module's quiz
    public InspectedAttempt inspect(PersonId person, ModuleId module, AttemptId id) {
        AttemptSummary attempt = attempts.of(person, module).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        ModuleRevision revision = modules.revision(attempt.revision());
        List<Question> questions = rows.items(id).stream()
                .map(item -> Ending.question(revision, item))
                .toList();
        return new InspectedAttempt(attempt, revision, questions, allowances.given(person, module), ended(attempt));
    }

    /// Every save in the order received, also what was refused because its number was used twice.
    ///
    /// @param position of the question that is asked about; null for all
    public Page<KeptSave> saves(AttemptId id, @Nullable Integer position, PageRequest page) {
        return Page.of(saves.page(id, position, page), page, saves.count(id, position));
    }

    private InspectedAttempt.@Nullable Ended ended(AttemptSummary attempt) {
        return attempt.endedBy() == EndedBy.STAFF
                ? audit.last("attempt:" + attempt.id(), "attempt-ended")
                        .map(entry -> new InspectedAttempt.Ended(new PersonId(entry.actor()), entry.reason()))
                        .orElse(null)
                : null;
    }
}
