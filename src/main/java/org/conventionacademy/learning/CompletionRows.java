package org.conventionacademy.learning;

import static org.conventionacademy.platform.ManyRows.list;
import static org.conventionacademy.platform.ManyRows.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptResult;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.ManyRows;

/// The facts of many completions at once.
@ApplicationScoped
class CompletionRows {
    /// The fact that stands: the last of its enrolment, where that is open and the fact was not taken back.
    record Standing(UUID id, PersonId person, AttemptId attempt, BigDecimal score) {}

    /// @param revoked whether the new fact takes the completion back
    /// @param rests the attempt it tells of
    record Superseding(Standing standing, boolean revoked, AttemptResult rests) {}

    private final ManyRows rows;
    private final Ids ids;

    CompletionRows(ManyRows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /// Holds the open enrolments until the transaction ends: see [LearningRows#lockOpen].
    void hold(Collection<PersonId> people, ModuleId module) {
        rows.read(
                "SELECT id FROM learning_enrolment WHERE person_id IN " + list(people)
                        + " AND module_code = ? AND open_slot = 1 ORDER BY id FOR UPDATE",
                with(people, module),
                row -> row.getString(1));
    }

    Map<PersonId, Standing> standing(Collection<PersonId> people, ModuleId module) {
        Map<PersonId, Standing> standing = new HashMap<>();
        if (people.isEmpty()) {
            return standing;
        }
        rows.read(
                        """
                        SELECT c.id, c.person_id, c.attempt_id, c.score
                        FROM learning_completion c JOIN learning_enrolment e ON e.id = c.enrolment_id AND e.open_slot = 1
                        WHERE c.kind = 'COMPLETED' AND c.person_id IN""" + " " + list(people) + """
                         AND c.module_code = ?
                         AND NOT EXISTS (SELECT 1 FROM learning_completion later
                                         WHERE later.enrolment_id = c.enrolment_id AND later.ordinal > c.ordinal)
                        """,
                        with(people, module),
                        row -> new Standing(
                                UUID.fromString(row.getString(1)),
                                new PersonId(UUID.fromString(row.getString(2))),
                                new AttemptId(UUID.fromString(row.getString(3))),
                                row.getBigDecimal(4)))
                .forEach(fact -> standing.put(fact.person(), fact));
        return standing;
    }

    void supersede(List<Superseding> facts, String reason) {
        rows.write("""
                INSERT INTO learning_completion
                  (id, enrolment_id, ordinal, kind, number, person_id, module_code, revision_id, attempt_id, country,
                   organisation, profession, sex, language, score, completed_at, recorded_at, supersedes, reason)
                SELECT ?, enrolment_id, ordinal + 1, ?, number, person_id, module_code, revision_id, ?, country,
                   organisation, profession, sex, language, ?, completed_at, UTC_TIMESTAMP(6), id, ?
                FROM learning_completion WHERE id = ?
                """, facts, (row, fact) -> {
            row.setString(1, ids.next().toString());
            row.setString(2, fact.revoked() ? "REVOKED" : "COMPLETED");
            row.setString(3, fact.rests().id().toString());
            row.setBigDecimal(4, fact.rests().scorePercent());
            row.setString(5, reason);
            row.setString(6, fact.standing().id().toString());
        });
    }

    private static List<Object> with(Collection<PersonId> people, ModuleId module) {
        List<Object> parameters = new ArrayList<>(texts(people));
        parameters.add(module.value());
        return parameters;
    }
}
