package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Transactions;
import org.jspecify.annotations.Nullable;

/// Problems that readers report with lessons and questions, and the answers that come back to them.
@ApplicationScoped
public class Problems {
    static final String QUESTION = "question:";

    private final ProblemRows rows;
    private final Modules modules;
    private final Transactions transactions;
    private final Clock clock;
    private final Ids ids;

    Problems(ProblemRows rows, Modules modules, Transactions transactions, Clock clock, Ids ids) {
        this.rows = rows;
        this.modules = modules;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    /// @throws Problem NOT_FOUND when the module, its revision or the place in it is unknown
    @Transactional
    public ProblemId report(PersonId person, ReportProblem command, Lang language) {
        ModuleRevision revision = seen(command.module(), command.revision());
        requirePlace(revision, command.place());
        ProblemId id = new ProblemId(ids.next());
        rows.add(id, person, command, revision.id(), language, clock.instant());
        return id;
    }

    /// The revision that a reader saw, or the current one.
    public ModuleRevision seen(ModuleId module, @Nullable RevisionId revision) {
        ModuleRevision seen =
                revision == null ? modules.current(module).orElseThrow(Problem::notFound) : modules.revision(revision);
        if (!seen.module().equals(module)) {
            throw Problem.notFound();
        }
        return seen;
    }

    /// @throws Problem NOT_FOUND when the revision has no such place
    public static void requirePlace(ModuleRevision revision, String place) {
        boolean known = place.equals("module")
                || (place.startsWith("lesson:")
                        && revision.lesson(LessonId.parse(place.substring("lesson:".length())))
                                .isPresent())
                || (place.startsWith(QUESTION)
                        && revision.question(QuestionRevisionId.parse(place.substring(QUESTION.length())))
                                .isPresent());
        if (!known) {
            throw Problem.notFound();
        }
    }

    /// What the person reported, the newest first.
    public Page<OwnProblem> of(PersonId person, PageRequest page) {
        return rows.of(person, page);
    }

    /// The same for somebody who reads it: the answers it shows count as seen from then on.
    public Page<OwnProblem> opened(PersonId person, PageRequest page) {
        Page<OwnProblem> shown = of(person, page);
        List<ProblemId> fresh = shown.items().stream()
                .filter(OwnProblem::unseen)
                .map(OwnProblem::id)
                .toList();
        if (!fresh.isEmpty()) {
            transactions.run(() -> rows.see(fresh, clock.instant()));
        }
        return shown;
    }

    /// How many answers the person has not opened yet.
    public long unseen(PersonId person) {
        return rows.unseen(person);
    }

    /// How many wait for an answer, by module; a module without any is left out.
    public Map<ModuleId, Long> open(Collection<ModuleId> wanted) {
        return rows.open(wanted);
    }

    /// How many were reported about each revision of a question; one without any is left out.
    Map<QuestionRevisionId, ProblemCount> ofQuestions(ModuleId module) {
        return rows.ofQuestions(module);
    }
}
