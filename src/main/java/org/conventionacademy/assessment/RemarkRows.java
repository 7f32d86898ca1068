package org.conventionacademy.assessment;

import static org.conventionacademy.platform.ManyRows.list;
import static org.conventionacademy.platform.ManyRows.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.ManyRows;
import org.conventionacademy.question.Marks;

/// The rows that marking anew reads and writes, many attempts at once, in the transaction of the caller.
@ApplicationScoped
class RemarkRows {
    /// A question of an ended attempt as it is marked now.
    ///
    /// @param answer the one that was graded
    record Marked(
            AttemptId attempt,
            int position,
            QuestionRevisionId question,
            BigDecimal points,
            boolean counted,
            List<String> answer) {}

    /// @param again whether it counts again after it was voided
    record NewMark(AttemptId attempt, int position, BigDecimal points, boolean counted, boolean again) {}

    private final ManyRows rows;

    RemarkRows(ManyRows rows) {
        this.rows = rows;
    }

    /// Attempts that ask the question, open ones too, in the order of their ids.
    List<AttemptId> asked(QuestionRevisionId question, UUID after, int most) {
        return rows.read(
                """
                SELECT attempt FROM assessment_attempt_item
                WHERE question = ? AND attempt > ? ORDER BY attempt LIMIT ?
                """,
                List.of(question.toString(), after.toString(), most),
                row -> new AttemptId(UUID.fromString(row.getString(1))));
    }

    long count(Collection<QuestionRevisionId> questions) {
        return rows.read(
                        "SELECT COUNT(*) FROM assessment_attempt_item WHERE question IN " + list(questions),
                        texts(questions),
                        row -> row.getLong(1))
                .getFirst();
    }

    /// Holds all attempts of these people until the transaction ends: one that is just being ended is waited for.
    void hold(Collection<PersonId> people, ModuleId module) {
        List<Object> parameters = new ArrayList<>(texts(people));
        parameters.add(module.value());
        rows.read(
                "SELECT id FROM assessment_attempt WHERE person IN " + list(people)
                        + " AND module = ? ORDER BY id FOR UPDATE",
                parameters,
                row -> row.getString(1));
    }

    /// Who made the attempts.
    List<PersonId> owners(Collection<AttemptId> attempts) {
        return rows.read(
                "SELECT DISTINCT person FROM assessment_attempt WHERE id IN " + list(attempts),
                texts(attempts),
                row -> new PersonId(UUID.fromString(row.getString(1))));
    }

    /// By attempt, in the order of the questions.
    Map<AttemptId, List<Marked>> marked(Collection<AttemptId> attempts) {
        Map<AttemptId, List<Marked>> marked = new HashMap<>();
        rows.read(
                        """
                        SELECT i.attempt, i.position, i.question, i.points, i.counted, COALESCE(a.choice, '')
                        FROM assessment_attempt_item i
                        LEFT JOIN assessment_answer a
                          ON a.attempt = i.attempt AND a.question = i.question AND a.version = i.graded_version
                        WHERE i.attempt IN""" + " " + list(attempts) + " ORDER BY i.attempt, i.position",
                        texts(attempts),
                        row -> new Marked(
                                new AttemptId(UUID.fromString(row.getString(1))),
                                row.getInt(2),
                                new QuestionRevisionId(UUID.fromString(row.getString(3))),
                                row.getBigDecimal(4),
                                row.getBoolean(5),
                                Marks.read(row.getString(6))))
                .forEach(each -> marked.computeIfAbsent(each.attempt(), id -> new ArrayList<>())
                        .add(each));
        return marked;
    }

    void keepMarks(List<NewMark> marks) {
        rows.write(
                "UPDATE assessment_attempt_item SET points = ?, counted = ? WHERE attempt = ? AND position = ?",
                marks,
                (row, mark) -> {
                    row.setBigDecimal(1, mark.points());
                    row.setBoolean(2, mark.counted());
                    row.setString(3, mark.attempt().toString());
                    row.setInt(4, mark.position());
                });
    }

    /// Keeps the new results, and that this correction made them.
    void keepResults(CorrectionId correction, List<PersonResults.Change> changes, Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        rows.write(
                "UPDATE assessment_attempt SET score_percent = ?, passed = ?, remarked_at = ? WHERE id = ?",
                changes,
                (row, change) -> {
                    row.setBigDecimal(1, change.after().scorePercent());
                    row.setBoolean(2, change.after().passed());
                    row.setObject(3, time);
                    row.setString(4, change.after().id().toString());
                });
        rows.write("""
                INSERT INTO assessment_remark
                  (correction, attempt, percent_before, passed_before, percent_after, passed_after, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, changes, (row, change) -> {
            row.setString(1, correction.toString());
            row.setString(2, change.after().id().toString());
            row.setBigDecimal(3, change.before().scorePercent());
            row.setBoolean(4, change.before().passed());
            row.setBigDecimal(5, change.after().scorePercent());
            row.setBoolean(6, change.after().passed());
            row.setObject(7, time);
        });
    }
}
