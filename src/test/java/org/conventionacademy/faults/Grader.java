package org.conventionacademy.faults;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Grades anew, from the files of the questions and by arithmetic of its own: the product's is what is on trial.
///
/// @param keys by module and name of the question
record Grader(Map<String, Key> keys) {
    /// Points are counted in sixtieths, which the share of each of up to six right options is a whole number of.
    private static final int ONE_POINT = 60;

    record Key(boolean several, List<String> right) {}

    /// @param points of one question, rounded as they are kept
    record Grade(List<BigDecimal> points, BigDecimal percent) {}

    static Grader of(Path root) throws IOException {
        Map<String, Key> keys = new HashMap<>();
        try (var modules = Files.list(root.resolve("modules"))) {
            for (Path module : modules.toList()) {
                String file = Files.readString(module.resolve("questions.yaml"));
                Object read = new Load(LoadSettings.builder().build()).loadFromString(file);
                for (Object each : list((Map<?, ?>) read, "questions")) {
                    var question = (Map<?, ?>) each;
                    List<String> right =
                            list(question, "key").stream().map(Object::toString).toList();
                    keys.put(
                            module.getFileName() + "/" + question.get("id"),
                            new Key("multiple-response".equals(question.get("kind")), right));
                }
            }
        }
        return new Grader(keys);
    }

    /// @param questions names of the questions asked
    /// @param choices what was chosen at each of them, empty for nothing
    Grade grade(List<String> questions, List<List<String>> choices) {
        List<BigDecimal> points = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < questions.size(); i++) {
            int sixtieths = sixtieths(Objects.requireNonNull(keys.get(questions.get(i))), choices.get(i));
            sum += sixtieths;
            points.add(BigDecimal.valueOf(sixtieths).divide(BigDecimal.valueOf(ONE_POINT), 4, RoundingMode.HALF_UP));
        }
        BigDecimal percent = BigDecimal.valueOf(sum * 100)
                .divide(BigDecimal.valueOf((long) ONE_POINT * questions.size()), 2, RoundingMode.HALF_UP);
        return new Grade(points, percent);
    }

    private static List<?> list(Map<?, ?> from, String key) {
        return (List<?>) Objects.requireNonNull(from.get(key), key);
    }

    private static int sixtieths(Key key, List<String> choice) {
        if (!key.several()) {
            return choice.equals(key.right()) ? ONE_POINT : 0;
        }
        int share = ONE_POINT / key.right().size();
        int earned = 0;
        for (String option : choice) {
            earned += key.right().contains(option) ? share : -share;
        }
        return Math.max(0, earned);
    }
}
