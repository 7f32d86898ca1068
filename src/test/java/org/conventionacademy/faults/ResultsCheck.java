package org.conventionacademy.faults;

import static org.conventionacademy.faults.Violation.Kind.LOST_ATTEMPT;
import static org.conventionacademy.faults.Violation.Kind.OPEN_ATTEMPT;
import static org.conventionacademy.faults.Violation.Kind.TWO_RESULTS;
import static org.conventionacademy.faults.Violation.Kind.WRONG_RESULT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.faults.Journal.Entry;
import org.jspecify.annotations.Nullable;

/// Whether one attempt is there as it was told, and has one result, which its stored answers give.
final class ResultsCheck {
    private final Case attempt;
    private final Map<UUID, String> codes;
    private final Grader grader;
    private final List<Violation> found = new ArrayList<>();

    private ResultsCheck(Case attempt, Map<UUID, String> codes, Grader grader) {
        this.attempt = attempt;
        this.codes = codes;
        this.grader = grader;
    }

    static List<Violation> of(Case attempt, Map<UUID, String> codes, Grader grader) {
        ResultsCheck check = new ResultsCheck(attempt, codes, grader);
        Tables.Attempt row = attempt.row();
        if (row == null) {
            check.add(LOST_ATTEMPT, "it is not in the tables");
            return check.found;
        }
        check.isTheOneBegun(row);
        if (row.open()) {
            check.add(OPEN_ATTEMPT, "it never ended");
            return check.found;
        }
        check.resultsToldAreTheResult(row);
        check.gradesTheAnswers(row);
        return check.found;
    }

    private void isTheOneBegun(Tables.Attempt row) {
        if (attempt.owner() != null && !attempt.owner().equals(row.person())) {
            add(LOST_ATTEMPT, "it belongs to %s, not to %s", row.person(), attempt.owner());
        }
        List<UUID> asked = attempt.items().stream().map(Tables.Item::question).toList();
        for (Entry.Begun begun : attempt.told(Entry.Begun.class)) {
            if (!begun.module().equals(row.module())
                    || (!begun.questions().isEmpty() && !begun.questions().equals(asked))) {
                add(LOST_ATTEMPT, "it was begun as %s and is %s with %s", begun, row, asked);
            }
        }
    }

    private void resultsToldAreTheResult(Tables.Attempt row) {
        for (Entry.Result told : attempt.told(Entry.Result.class)) {
            BigDecimal score = row.scorePercent();
            boolean same = score != null
                    && told.scorePercent().compareTo(score) == 0
                    && Boolean.valueOf(told.passed()).equals(row.passed())
                    && told.endedBy().equals(row.endedBy());
            if (!same) {
                add(TWO_RESULTS, "told: %s; held: %s", told, row);
            }
        }
        boolean asked = !attempt.told(Entry.Submitting.class).isEmpty();
        if ("PERSON".equals(row.endedBy()) && !asked) {
            add(WRONG_RESULT, "ended by a person who never submitted");
        }
    }

    private void gradesTheAnswers(Tables.Attempt row) {
        List<Tables.Item> items = attempt.items();
        List<String> questions = new ArrayList<>();
        List<List<String>> choices = new ArrayList<>();
        for (Tables.Item item : items) {
            questions.add(codes.getOrDefault(item.question(), "unknown"));
            choices.add(attempt.counting(item.question())
                    .map(answer -> answer.save().choice())
                    .orElse(List.of()));
        }
        Grader.Grade grade = grader.grade(questions, choices);
        for (int i = 0; i < items.size(); i++) {
            Tables.Item item = items.get(i);
            int counting = attempt.counting(item.question())
                    .map(Tables.Answer::version)
                    .orElse(0);
            if (!Integer.valueOf(counting).equals(item.gradedVersion())
                    || !same(grade.points().get(i), item.points())) {
                add(
                        WRONG_RESULT,
                        "version %d counts and earns %s: %s",
                        counting,
                        grade.points().get(i),
                        item);
            }
        }
        boolean passed = grade.percent().compareTo(BigDecimal.valueOf(row.passMark())) >= 0;
        if (!same(grade.percent(), row.scorePercent())
                || !Boolean.valueOf(passed).equals(row.passed())) {
            add(WRONG_RESULT, "the answers give %s: %s", grade.percent(), row);
        }
    }

    private static boolean same(BigDecimal a, @Nullable BigDecimal b) {
        return b != null && a.compareTo(b) == 0;
    }

    private void add(Violation.Kind kind, String what, Object... arguments) {
        found.add(attempt.violation(kind, what, arguments));
    }
}
