package org.conventionacademy.faults;

import static org.conventionacademy.faults.Violation.Kind.OPEN_ATTEMPT;
import static org.conventionacademy.faults.Violation.Kind.TWO_RESULTS;
import static org.conventionacademy.faults.Violation.Kind.WRONG_RESULT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Judges a run by the clients' journals and the final tables alone. Nothing of the product has a say in it.
final class Checker {
    private record Taker(UUID person, String module) {}

    private final Tables tables;
    private final List<Violation> found = new ArrayList<>();

    private Checker(Tables tables) {
        this.tables = tables;
    }

    /// @param journals of everybody who took a quiz; all of them had read every lesson before
    static List<Violation> check(List<Journal> journals, Tables tables, Grader grader) {
        Checker checker = new Checker(tables);
        for (Case attempt : Case.of(journals, tables)) {
            checker.found.addAll(SavesCheck.of(attempt));
            checker.found.addAll(ResultsCheck.of(attempt, tables.codes(), grader));
        }
        checker.oneIsOpen();
        checker.aPassCompletesOnce();
        return List.copyOf(checker.found);
    }

    private void oneIsOpen() {
        Set<Taker> open = new HashSet<>();
        tables.attempts().stream()
                .filter(Tables.Attempt::open)
                .filter(row -> !open.add(new Taker(row.person(), row.module())))
                .forEach(row -> found.add(new Violation(OPEN_ATTEMPT, row.id(), "another one is open as well")));
    }

    /// What follows from a result happens once too: a completion, which takes its figure from it.
    private void aPassCompletesOnce() {
        Map<UUID, Tables.Attempt> attempts = new HashMap<>();
        tables.attempts().forEach(row -> attempts.put(row.id(), row));
        Set<Taker> completed = new HashSet<>();
        for (Tables.Completion completion : tables.completions()) {
            Tables.Attempt attempt = attempts.get(completion.attempt());
            if (attempt == null
                    || !Boolean.TRUE.equals(attempt.passed())
                    || !attempt.person().equals(completion.person())
                    || attempt.scorePercent() == null
                    || completion.score().compareTo(attempt.scorePercent()) != 0) {
                found.add(new Violation(
                        WRONG_RESULT,
                        completion.attempt(),
                        "%s does not follow from %s".formatted(completion, attempt)));
            }
            if (!completed.add(new Taker(completion.person(), completion.module()))) {
                found.add(
                        new Violation(TWO_RESULTS, completion.attempt(), "it completes a second time: " + completion));
            }
        }
        tables.attempts().stream()
                .filter(row -> Boolean.TRUE.equals(row.passed()))
                .filter(row -> !completed.contains(new Taker(row.person(), row.module())))
                .forEach(row -> found.add(new Violation(WRONG_RESULT, row.id(), "passed, and nothing is completed")));
    }
}
