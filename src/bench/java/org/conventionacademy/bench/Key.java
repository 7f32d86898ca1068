package org.conventionacademy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The right answers of the published quiz, and a grader of the benchmark's own.
record Key(Map<String, Question> questions) {
    /// Every number from 1 to 10 divides it, and no question has more right options.
    private static final int FULL = 2520;

    record Question(boolean several, Set<String> right) {
        /// Of several, a wrong one takes away what a right one earns.
        private int points(Set<String> choice) {
            if (!several) {
                return choice.equals(right) ? FULL : 0;
            }
            long hits = choice.stream().filter(right::contains).count();
            return (int) Math.max(0, hits - (choice.size() - hits)) * FULL / right.size();
        }
    }

    static Key of(Site site) throws IOException, SQLException {
        try (Connection connection = site.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT content FROM content_revision WHERE module = 'network-24-7' AND current_slot = 1""")) {
            rows.next();
            Map<String, Question> questions = new HashMap<>();
            for (JsonNode question :
                    new ObjectMapper().readTree(rows.getString(1)).path("questions")) {
                Set<String> right = new TreeSet<>();
                question.path("task").path("key").forEach(option -> right.add(option.asText()));
                boolean several = question.path("task").path("kind").asText().startsWith("multiple");
                questions.put(question.path("id").asText(), new Question(several, right));
            }
            return new Key(questions);
        }
    }

    List<String> right(String question) {
        return List.copyOf(questions.get(question).right);
    }

    boolean several(String question) {
        return questions.get(question).several;
    }

    /// Percent with two decimals, half up.
    ///
    /// @param asked the questions drawn
    /// @param given the answers that count, by question
    BigDecimal score(Collection<String> asked, Map<String, List<String>> given) {
        long earned = asked.stream()
                .mapToLong(
                        question -> questions.get(question).points(Set.copyOf(given.getOrDefault(question, List.of()))))
                .sum();
        return BigDecimal.valueOf(earned * 100)
                .divide(BigDecimal.valueOf((long) FULL * asked.size()), 2, RoundingMode.HALF_UP);
    }
}
