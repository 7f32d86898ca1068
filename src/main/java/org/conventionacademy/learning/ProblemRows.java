package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Columns;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/// Reports and their answers. A report is answered by one statement, which finds it open or changes nothing.
@ApplicationScoped
class ProblemRows {
    private static final String COLUMNS = """
            SELECT id, person_id, module_code, revision_id, place, language, text, reported_at, answered_at, answered_by,
              outcome, answer, answer_seen_at""";

    private final EntityManager entities;

    ProblemRows(EntityManager entities) {
        this.entities = entities;
    }

    void add(ProblemId id, PersonId person, ReportProblem report, RevisionId revision, Lang language, Instant at) {
        entities.createNativeQuery("""
                        INSERT INTO learning_problem (id, person_id, module_code, revision_id, place, language, text, reported_at)
                        VALUES (:id, :person, :module, :revision, :place, :language, :text, :at)
                        """)
                .setParameter("id", id.value())
                .setParameter("person", person.value())
                .setParameter("module", report.module().value())
                .setParameter("revision", revision.value())
                .setParameter("place", report.place())
                .setParameter("language", language.code())
                .setParameter("text", report.text().strip())
                .setParameter("at", at)
                .executeUpdate();
    }

    /// @return whether this call was the one that answered it
    boolean answer(ModuleId module, AnswerProblem command, PersonId by, Instant at) {
        return entities.createNativeQuery("""
                        UPDATE learning_problem SET answered_at = :at, answered_by = :by, outcome = :outcome, answer = :text
                        WHERE id = :id AND module_code = :module AND answered_at IS NULL
                        """)
                        .setParameter("at", at)
                        .setParameter("by", by.value())
                        .setParameter("outcome", command.outcome().name())
                        .setParameter("text", command.text())
                        .setParameter("id", command.problem().value())
                        .setParameter("module", module.value())
                        .executeUpdate()
                == 1;
    }

    Optional<ReportedProblem> find(ModuleId module, ProblemId id) {
        List<?> rows = entities.createNativeQuery(
                        COLUMNS + " FROM learning_problem WHERE id = :id AND module_code = :module", Tuple.class)
                .setParameter("id", id.value())
                .setParameter("module", module.value())
                .getResultList();
        return tuples(rows).findFirst().map(ProblemRows::problem);
    }

    Page<ReportedProblem> list(ModuleId module, ProblemFilter filter, PageRequest page) {
        Number total = (Number) entities.createNativeQuery("SELECT COUNT(*)" + filter.ofModule())
                .setParameter("module", module.value())
                .getSingleResult();
        List<?> rows = entities.createNativeQuery(COLUMNS + filter.ofModule() + filter.order(), Tuple.class)
                .setParameter("module", module.value())
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        return Page.of(tuples(rows).map(ProblemRows::problem).toList(), page, total.longValue());
    }

    Page<OwnProblem> of(PersonId person, PageRequest page) {
        Number total =
                (Number) entities.createNativeQuery("SELECT COUNT(*) FROM learning_problem WHERE person_id = :person")
                        .setParameter("person", person.value())
                        .getSingleResult();
        List<?> rows = entities.createNativeQuery(COLUMNS + """
                         FROM learning_problem WHERE person_id = :person
                        ORDER BY reported_at DESC, id DESC LIMIT :size OFFSET :offset
                        """, Tuple.class)
                .setParameter("person", person.value())
                .setParameter("size", page.size())
                .setParameter("offset", page.offset())
                .getResultList();
        return Page.of(
                tuples(rows)
                        .map(row -> OwnProblem.of(problem(row), row.get("answer_seen_at") != null))
                        .toList(),
                page,
                total.longValue());
    }

    long unseen(PersonId person) {
        return ((Number) entities.createNativeQuery("""
                        SELECT COUNT(*) FROM learning_problem
                        WHERE person_id = :person AND answered_at IS NOT NULL AND answer_seen_at IS NULL
                        """)
                        .setParameter("person", person.value())
                        .getSingleResult())
                .longValue();
    }

    void see(Collection<ProblemId> answered, Instant at) {
        entities.createNativeQuery("""
                        UPDATE learning_problem SET answer_seen_at = :at
                        WHERE id IN (:ids) AND answered_at IS NOT NULL AND answer_seen_at IS NULL
                        """)
                .setParameter("at", at)
                .setParameter("ids", answered.stream().map(ProblemId::value).toList())
                .executeUpdate();
    }

    Map<ModuleId, Long> open(Collection<ModuleId> modules) {
        return Counts.byModule(
                entities, "FROM learning_problem WHERE module_code IN (:modules) AND answered_at IS NULL", modules);
    }

    Map<QuestionRevisionId, ProblemCount> ofQuestions(ModuleId module) {
        Map<QuestionRevisionId, ProblemCount> counts = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        SELECT place, SUM(answered_at IS NULL) AS open, COUNT(*) AS reported FROM learning_problem
                        WHERE module_code = :module AND place REGEXP '^question:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                        GROUP BY place
                        """, Tuple.class)
                .setParameter("module", module.value())
                .getResultList();
        tuples(rows)
                .forEach(row -> counts.put(
                        QuestionRevisionId.parse(row.get("place", String.class).substring(Problems.QUESTION.length())),
                        new ProblemCount(number(row, "open"), number(row, "reported"))));
        return counts;
    }

    private static Stream<Tuple> tuples(List<?> rows) {
        return rows.stream().map(Tuple.class::cast);
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    private static ReportedProblem problem(Tuple row) {
        UUID answeredBy = row.get("answered_by", UUID.class);
        return new ReportedProblem(
                new ProblemId(row.get("id", UUID.class)),
                new PersonId(row.get("person_id", UUID.class)),
                new ModuleId(row.get("module_code", String.class)),
                new RevisionId(row.get("revision_id", UUID.class)),
                row.get("place", String.class),
                Lang.of(row.get("language", String.class)),
                row.get("text", String.class),
                Columns.instant(row.get("reported_at")),
                answer(row),
                answeredBy == null ? null : new PersonId(answeredBy));
    }

    private static @Nullable ProblemAnswer answer(Tuple row) {
        Instant at = Columns.maybeInstant(row.get("answered_at"));
        return at == null
                ? null
                : new ProblemAnswer(
                        ProblemOutcome.valueOf(row.get("outcome", String.class)), row.get("answer", String.class), at);
    }
}
