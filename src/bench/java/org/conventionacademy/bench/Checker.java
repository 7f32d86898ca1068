package org.conventionacademy.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Compares what the candidates of an exam were told with what is in the tables.
final class Checker {
    private final Key key;
    private final Map<String, List<Attempt>> attempts = new HashMap<>();
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private final Map<String, Map<String, Integer>> graded = new HashMap<>();
    private final Map<String, List<Completion>> completions = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int refused;

    private record Attempt(String id, String state, BigDecimal score, boolean passed, int passMark) {}

    private record Answer(String question, String client, int seq, int version, String state, List<String> choice) {}

    private record Completion(String attempt, BigDecimal score) {}

    /// What came of it.
    ///
    /// @param attempts those with a result
    /// @param answers those that are acknowledged
    /// @param wrong a sentence for each violation
    record Verdict(int attempts, int answers, List<String> wrong) {
        String text() {
            return wrong.isEmpty()
                    ? "nothing lost, nothing doubled, all graded right: %d attempts, %d answers"
                            .formatted(attempts, answers)
                    : wrong.stream().limit(5).collect(Collectors.joining("; ", wrong.size() + " violations: ", ""));
        }
    }

    private Checker(Key key) {
        this.key = key;
    }

    static Verdict check(Site site, Key key, List<Candidate> candidates) throws SQLException {
        var checker = new Checker(key);
        try (Connection connection = site.connect()) {
            checker.read(connection);
        }
        candidates.forEach(checker::check);
        if (checker.refused > 0) {
            checker.wrong.add(checker.refused + " answers were refused as reused");
        }
        return new Verdict(
                (int) candidates.stream().filter(each -> each.result() != null).count(),
                candidates.stream().mapToInt(each -> each.acknowledged().size()).sum(),
                checker.wrong);
    }

    private void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("""
                    SELECT a.person, a.id, a.state, a.score_percent, COALESCE(a.passed, FALSE), a.pass_mark
                    FROM assessment_attempt a JOIN bench.person b ON b.id = a.person WHERE b.part = 'CANDIDATE'""");
            while (rows.next()) {
                attempts.computeIfAbsent(rows.getString(1), person -> new ArrayList<>())
                        .add(new Attempt(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getBigDecimal(4),
                                rows.getBoolean(5),
                                rows.getInt(6)));
            }
            rows = statement.executeQuery("""
                    SELECT w.attempt, w.question, w.client, w.seq, COALESCE(w.version, 0), w.state, w.choice
                    FROM assessment_answer w JOIN assessment_attempt a ON a.id = w.attempt
                    JOIN bench.person b ON b.id = a.person WHERE b.part = 'CANDIDATE'""");
            while (rows.next()) {
                answers.computeIfAbsent(rows.getString(1), attempt -> new ArrayList<>())
                        .add(new Answer(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getInt(4),
                                rows.getInt(5),
                                rows.getString(6),
                                options(rows.getString(7))));
            }
            rows = statement.executeQuery("""
                    SELECT i.attempt, i.question, i.graded_version
                    FROM assessment_attempt_item i JOIN assessment_attempt a ON a.id = i.attempt
                    JOIN bench.person b ON b.id = a.person WHERE b.part = 'CANDIDATE'""");
            while (rows.next()) {
                graded.computeIfAbsent(rows.getString(1), attempt -> new TreeMap<>())
                        .put(rows.getString(2), rows.getInt(3));
            }
            rows = statement.executeQuery("""
                    SELECT c.person_id, c.attempt_id, c.score
                    FROM learning_completion c JOIN bench.person b ON b.id = c.person_id WHERE b.part = 'CANDIDATE'""");
            while (rows.next()) {
                completions
                        .computeIfAbsent(rows.getString(1), person -> new ArrayList<>())
                        .add(new Completion(rows.getString(2), rows.getBigDecimal(3)));
            }
            rows = statement.executeQuery("""
                    SELECT COUNT(*) FROM assessment_answer_reused r JOIN assessment_attempt a ON a.id = r.attempt
                    JOIN bench.person b ON b.id = a.person WHERE b.part = 'CANDIDATE'""");
            rows.next();
            refused = rows.getInt(1);
        }
    }

    private void check(Candidate candidate) {
        if (candidate.attempt().isEmpty()) {
            return;
        }
        List<Attempt> own = attempts.getOrDefault(candidate.person().toString(), List.of());
        if (own.size() != 1 || !own.getFirst().id.equals(candidate.attempt())) {
            wrong.add("%s has %d attempts".formatted(candidate.person(), own.size()));
            return;
        }
        List<Answer> stored = answers.getOrDefault(candidate.attempt(), List.of());
        checkSaves(candidate, stored);
        Map<String, Answer> current = current(stored);
        checkLast(candidate, current);
        if (candidate.result() != null) {
            checkGrade(candidate, own.getFirst(), current);
        }
    }

    /// Each acknowledged one is there as it was sent and acknowledged, none is there that was not sent, and the
    /// versions of a question are 1, 2, 3 and so on.
    private void checkSaves(Candidate candidate, List<Answer> stored) {
        Map<Integer, Answer> bySeq = new HashMap<>();
        for (Answer answer : stored) {
            if (bySeq.put(answer.seq, answer) != null) {
                wrong.add("%s has save %d twice".formatted(candidate.attempt(), answer.seq));
            }
            Save save = answer.seq <= candidate.sent().size() ? candidate.sent().get(answer.seq - 1) : null;
            if (save == null || !holds(answer, save)) {
                wrong.add("%s has an answer that nobody sent: %s".formatted(candidate.attempt(), answer));
            }
        }
        for (Candidate.Acknowledged each : candidate.acknowledged()) {
            Answer answer = bySeq.get(each.save().seq());
            if (answer == null) {
                wrong.add("%s has lost %s".formatted(candidate.attempt(), each));
            } else if (!each.state().equals("current")
                    || !answer.state.equals("CURRENT")
                    || answer.version != each.version()) {
                wrong.add("%s has %s for %s".formatted(candidate.attempt(), answer, each));
            }
        }
        Map<String, List<Integer>> versions = stored.stream()
                .filter(answer -> answer.version > 0)
                .collect(Collectors.groupingBy(
                        Answer::question, Collectors.mapping(Answer::version, Collectors.toList())));
        versions.forEach((question, all) -> {
            List<Integer> sorted = all.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                if (sorted.get(i) != i + 1) {
                    wrong.add("%s has versions %s of %s".formatted(candidate.attempt(), sorted, question));
                    return;
                }
            }
        });
    }

    /// What counts is what was acknowledged last, or something sent later.
    private void checkLast(Candidate candidate, Map<String, Answer> current) {
        Map<String, Save> last = new HashMap<>();
        candidate.acknowledged().forEach(each -> last.put(each.save().question(), each.save()));
        last.forEach((question, save) -> {
            Answer answer = current.get(question);
            if (answer == null || answer.seq < save.seq()) {
                wrong.add("%s counts %s and not %s".formatted(candidate.attempt(), answer, save));
            }
        });
    }

    private void checkGrade(Candidate candidate, Attempt row, Map<String, Answer> current) {
        Map<String, List<String>> given =
                current.values().stream().collect(Collectors.toMap(Answer::question, Answer::choice));
        BigDecimal score = key.score(candidate.asked(), given);
        Candidate.Result told = candidate.result();
        boolean passed = score.compareTo(BigDecimal.valueOf(row.passMark)) >= 0;
        if (!row.state.equals("GRADED")
                || row.score == null
                || row.score.compareTo(score) != 0
                || row.passed != passed
                || new BigDecimal(told.score()).compareTo(score) != 0
                || told.passed() != passed) {
            wrong.add("%s should have %s, was told %s and is %s".formatted(row.id, score, told, row));
        }
        Map<String, Integer> versions = graded.getOrDefault(row.id, Map.of());
        if (!versions.keySet().equals(Set.copyOf(candidate.asked()))) {
            wrong.add("%s has other questions than it asked".formatted(row.id));
        }
        versions.forEach((question, version) -> {
            Answer answer = current.get(question);
            if (version != (answer == null ? 0 : answer.version)) {
                wrong.add("%s has version %d of %s graded, not %s".formatted(row.id, version, question, answer));
            }
        });
        List<Completion> done = completions.getOrDefault(candidate.person().toString(), List.of());
        List<Completion> due = passed ? List.of(new Completion(row.id, row.score)) : List.of();
        if (!done.equals(due)) {
            wrong.add("%s has completions %s".formatted(row.id, done));
        }
    }

    private static boolean holds(Answer answer, Save save) {
        return answer.client.equals(save.client())
                && answer.question.equals(save.question())
                && answer.choice.equals(save.choice());
    }

    private static Map<String, Answer> current(List<Answer> stored) {
        return stored.stream()
                .collect(Collectors.toMap(Answer::question, answer -> answer, (a, b) -> a.version > b.version ? a : b));
    }

    private static List<String> options(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(" "));
    }
}
