package org.conventionacademy.assessment;

import static org.conventionacademy.platform.ManyRows.list;
import static org.conventionacademy.platform.ManyRows.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.conventionacademy.assessment.RemarkRows.NewMark;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.ManyRows;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// The rows of exposures and of mastery where marks were made anew, many people at once.
@ApplicationScoped
class CorrectedEvidence {
    /// @param mastery null where no evidence is left
    record Line(
            PersonId person, ObligationId duty, @Nullable ObligationMastery mastery) {}

    private record Exposed(PersonId person, List<ObligationId> duties) {}

    private record Counted(PersonId person, Exposure exposure) {}

    private final ManyRows rows;

    CorrectedEvidence(ManyRows rows) {
        this.rows = rows;
    }

    /// Attempts with a question that counts again may be the first exposure to it.
    void lookAgain(List<NewMark> marks) {
        rows.write(
                "UPDATE assessment_attempt SET exposures_kept = FALSE WHERE id = ?",
                marks.stream().filter(NewMark::again).toList(),
                (row, mark) -> row.setString(1, mark.attempt().toString()));
    }

    /// Whose evidence the marks are, and on which duties.
    Map<PersonId, Set<ObligationId>> touched(List<NewMark> marks) {
        Map<PersonId, Set<ObligationId>> touched = new HashMap<>();
        if (marks.isEmpty()) {
            return touched;
        }
        List<Object> parameters = new ArrayList<>();
        marks.forEach(mark -> {
            parameters.add(mark.attempt().toString());
            parameters.add(mark.position());
        });
        String pairs = String.join(", ", marks.stream().map(mark -> "(?, ?)").toList());
        rows.read(
                        "SELECT person, duties FROM assessment_exposure WHERE (attempt, position) IN (" + pairs + ")",
                        parameters,
                        row -> new Exposed(person(row.getString(1)), EvidenceRows.read(row.getString(2))))
                .forEach(each -> touched.computeIfAbsent(each.person(), person -> new HashSet<>())
                        .addAll(each.duties()));
        return touched;
    }

    /// See [EvidenceRows#hold].
    void hold(Collection<PersonId> people) {
        rows.read(
                "SELECT person FROM assessment_taker WHERE person IN " + list(people) + " ORDER BY person FOR UPDATE",
                texts(people),
                row -> row.getString(1));
    }

    void correct(List<NewMark> marks) {
        rows.write(
                "UPDATE assessment_exposure SET points = ? WHERE attempt = ? AND position = ?",
                marks.stream().filter(NewMark::counted).toList(),
                (row, mark) -> {
                    row.setBigDecimal(1, mark.points());
                    row.setString(2, mark.attempt().toString());
                    row.setInt(3, mark.position());
                });
        rows.write(
                "DELETE FROM assessment_exposure WHERE attempt = ? AND position = ?",
                marks.stream().filter(mark -> !mark.counted()).toList(),
                (row, mark) -> {
                    row.setString(1, mark.attempt().toString());
                    row.setInt(2, mark.position());
                });
    }

    Map<PersonId, List<Exposure>> exposures(Collection<PersonId> people) {
        Map<PersonId, List<Exposure>> exposures = new HashMap<>();
        rows.read(
                        "SELECT person, duties, points FROM assessment_exposure WHERE person IN " + list(people),
                        texts(people),
                        row -> new Counted(
                                person(row.getString(1)),
                                new Exposure(EvidenceRows.read(row.getString(2)), row.getBigDecimal(3))))
                .forEach(each -> exposures
                        .computeIfAbsent(each.person(), person -> new ArrayList<>())
                        .add(each.exposure()));
        return exposures;
    }

    void keep(List<Line> lines) {
        rows.write("""
                INSERT INTO assessment_mastery (person, obligation, items, points, standing) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE items = VALUE(items), points = VALUE(points), standing = VALUE(standing)
                """, lines.stream().flatMap(CorrectedEvidence::known).toList(), (row, known) -> {
            row.setString(1, known.person().toString());
            row.setString(2, known.mastery().obligation().value());
            row.setInt(3, known.mastery().items());
            row.setBigDecimal(4, known.mastery().points());
            row.setString(5, known.mastery().standing().name());
        });
        rows.write(
                "DELETE FROM assessment_mastery WHERE person = ? AND obligation = ?",
                lines.stream().filter(line -> line.mastery() == null).toList(),
                (row, line) -> {
                    row.setString(1, line.person().toString());
                    row.setString(2, line.duty().value());
                });
    }

    private record Known(PersonId person, ObligationMastery mastery) {}

    private static Stream<Known> known(Line line) {
        ObligationMastery mastery = line.mastery();
        return mastery == null ? Stream.empty() : Stream.of(new Known(line.person(), mastery));
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }
}
