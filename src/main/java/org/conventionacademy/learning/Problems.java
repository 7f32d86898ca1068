package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Problems that readers report with lessons and questions.
@ApplicationScoped
public class Problems {
    private static final String QUESTION = "question:";

    private final EntityManager entities;
    private final Modules modules;
    private final Clock clock;
    private final Ids ids;

    Problems(EntityManager entities, Modules modules, Clock clock, Ids ids) {
        this.entities = entities;
        this.modules = modules;
        this.clock = clock;
        this.ids = ids;
    }

    /// @throws Problem NOT_FOUND when the module, its revision or the place in it is unknown
    @Transactional
    public UUID report(PersonId person, ReportProblem command, Lang language) {
        ModuleRevision revision = seen(command.module(), command.revision());
        requirePlace(revision, command.place());
        UUID id = ids.next();
        entities.createNativeQuery("""
                        INSERT INTO learning_problem (id, person_id, module_code, revision_id, place, language, text, reported_at)
                        VALUES (:id, :person, :module, :revision, :place, :language, :text, :now)
                        """)
                .setParameter("id", id)
                .setParameter("person", person.value())
                .setParameter("module", command.module().value())
                .setParameter("revision", revision.id().value())
                .setParameter("place", command.place())
                .setParameter("language", language.code())
                .setParameter("text", command.text().strip())
                .setParameter("now", clock.instant())
                .executeUpdate();
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

    /// How many were reported, by module; a module without any is left out.
    public Map<ModuleId, Long> reported(Collection<ModuleId> wanted) {
        return Counts.byModule(entities, "FROM learning_problem WHERE module_code IN (:modules)", wanted);
    }

    /// How many were reported about each revision of a question; one without any is left out.
    public Map<QuestionRevisionId, Long> ofQuestions(ModuleId module) {
        Map<QuestionRevisionId, Long> counts = new HashMap<>();
        entities.createNativeQuery("""
                        SELECT place, COUNT(*) AS count FROM learning_problem
                        WHERE module_code = :module AND place REGEXP '^question:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                        GROUP BY place
                        """, Tuple.class)
                .setParameter("module", module.value())
                .getResultList()
                .forEach(each -> {
                    Tuple row = (Tuple) each;
                    String question = row.get("place", String.class).substring(QUESTION.length());
                    counts.put(QuestionRevisionId.parse(question), ((Number) row.get("count")).longValue());
                });
        return counts;
    }

    /// The newest first.
    public Page<ReportedProblem> list(ModuleId module, PageRequest page) {
        long total = reported(List.of(module)).getOrDefault(module, 0L);
        List<?> rows = entities.createNativeQuery("""
                        SELECT id, person_id, module_code, revision_id, place, language, text, reported_at FROM learning_problem
                        WHERE module_code = :module ORDER BY reported_at DESC, id DESC LIMIT :size OFFSET :offset
                        """, Tuple.class)
                .setParameter("module", module.value())
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        return Page.of(rows.stream().map(row -> problem((Tuple) row)).toList(), page, total);
    }

    private static ReportedProblem problem(Tuple row) {
        return new ReportedProblem(
                row.get("id", UUID.class),
                new PersonId(row.get("person_id", UUID.class)),
                new ModuleId(row.get("module_code", String.class)),
                new RevisionId(row.get("revision_id", UUID.class)),
                row.get("place", String.class),
                Lang.of(row.get("language", String.class)),
                row.get("text", String.class),
                Columns.instant(row.get("reported_at")));
    }
}
