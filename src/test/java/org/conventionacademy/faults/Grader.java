package org.conventionacademy.faults;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Grades anew, from the files of the questions and by arithmetic of its own: the product's is what is on trial.
///
/// @param questions as their files say them, by module and name
record Grader(Map<String, Map<?, ?>> questions) {
    /// One point, which every share of the questions here is a whole number of.
    private static final int ONE_POINT = 2520;

    /// @param points of one question, rounded as they are kept
    record Grade(List<BigDecimal> points, BigDecimal percent) {}

    static Grader of(Path root) throws IOException {
        Map<String, Map<?, ?>> questions = new HashMap<>();
        try (var modules = Files.list(root.resolve("modules"))) {
            for (Path module : modules.toList()) {
                String file = Files.readString(module.resolve("questions.yaml"));
                Object read = new Load(LoadSettings.builder().build()).loadFromString(file);
                for (Object each : list((Map<?, ?>) read, "questions")) {
                    var question = (Map<?, ?>) each;
                    questions.put(module.getFileName() + "/" + question.get("id"), question);
                }
            }
        }
        return new Grader(questions);
    }

    /// @param asked names of the questions asked
    /// @param choices what was chosen at each of them, empty for nothing
    Grade grade(List<String> asked, List<List<String>> choices) {
        List<BigDecimal> points = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < asked.size(); i++) {
            int earned = earned(Objects.requireNonNull(questions.get(asked.get(i))), choices.get(i));
            sum += earned;
            points.add(BigDecimal.valueOf(earned).divide(BigDecimal.valueOf(ONE_POINT), 4, RoundingMode.HALF_UP));
        }
        BigDecimal percent = BigDecimal.valueOf(sum * 100)
                .divide(BigDecimal.valueOf((long) ONE_POINT * asked.size()), 2, RoundingMode.HALF_UP);
        return new Grade(points, percent);
    }

    private static int earned(Map<?, ?> question, List<String> choice) {
        return switch (String.valueOf(question.get("kind"))) {
            case "single-choice", "true-false" -> choice.equals(texts(question, "key")) ? ONE_POINT : 0;
            case "multiple-response", "hot-text" -> shares(texts(question, "key"), choice, 1);
            case "matching", "gap-text" -> shares(texts(question, "key"), choice, 0);
            case "ordering" -> inOrder(texts(question, "key"), choice);
            case "numeric" -> number(question, choice) ? ONE_POINT : 0;
            case "short-text" -> words(question, choice) ? ONE_POINT : 0;
            case "case" -> parts(list(question, "parts"), choice);
            case "branching-case" -> path(list(question, "steps"), choice);
            default -> throw new IllegalArgumentException("No kind: " + question);
        };
    }

    private static int shares(List<String> key, List<String> choice, int penalty) {
        int share = ONE_POINT / key.size();
        int earned = 0;
        for (String mark : choice) {
            earned += key.contains(mark) ? share : -penalty * share;
        }
        return Math.max(0, earned);
    }

    private static int inOrder(List<String> key, List<String> choice) {
        Map<String, Integer> places = new HashMap<>();
        choice.forEach(mark -> places.put(mark.split("=")[0], Integer.valueOf(mark.split("=")[1])));
        int pairs = 0;
        int balance = 0;
        for (int i = 0; i < key.size(); i++) {
            for (int j = i + 1; j < key.size(); j++) {
                pairs++;
                if (places.containsKey(key.get(i)) && places.containsKey(key.get(j))) {
                    balance += Integer.signum(places.getOrDefault(key.get(j), 0) - places.getOrDefault(key.get(i), 0));
                }
            }
        }
        return Math.max(0, balance) * ONE_POINT / pairs;
    }

    private static boolean number(Map<?, ?> question, List<String> choice) {
        String typed = "";
        String unit = "";
        for (String mark : choice) {
            typed = mark.startsWith("value=") ? mark.substring(6) : typed;
            unit = mark.startsWith("unit=") ? mark.substring(5) : unit;
        }
        if (typed.isEmpty()) {
            return false;
        }
        double value =
                Double.parseDouble(typed.replace(',', '.').replace('٧', '7').strip());
        double tolerance =
                Double.parseDouble(String.valueOf(question.get("tolerance") == null ? 0 : question.get("tolerance")));
        double per = question.get("units") == null ? 1 : 0;
        for (Object each : question.get("units") == null ? List.of() : list(question, "units")) {
            var offered = (Map<?, ?>) each;
            per = unit.equals(offered.get("id")) ? Double.parseDouble(String.valueOf(offered.get("per"))) : per;
        }
        double wanted = Double.parseDouble(String.valueOf(question.get("value")));
        return per > 0 && Math.abs(value / per - wanted) <= tolerance + 1e-9;
    }

    private static boolean words(Map<?, ?> question, List<String> choice) {
        String typed = choice.isEmpty() ? "" : plain(choice.getFirst().substring(5));
        return list(question, "accepted").stream()
                .anyMatch(accepted -> plain(String.valueOf(((Map<?, ?>) accepted).get("text")))
                        .equals(typed));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static int parts(List<?> parts, List<String> choice) {
        int earned = 0;
        for (Object each : parts) {
            var part = (Map<?, ?>) each;
            String before = part.get("id") + ".";
            earned += earned(
                            part,
                            choice.stream()
                                    .filter(mark -> mark.startsWith(before))
                                    .map(mark -> mark.substring(before.length()))
                                    .toList())
                    / parts.size();
        }
        return earned;
    }

    private static int path(List<?> steps, List<String> choice) {
        int earned = 0;
        for (Object each : steps) {
            var step = (Map<?, ?>) each;
            for (Object other : list(step, "ways")) {
                var way = (Map<?, ?>) other;
                earned += choice.contains(step.get("id") + "." + way.get("id")) ? points(way) : 0;
            }
        }
        return earned * ONE_POINT / best(steps, 0);
    }

    private static int best(List<?> steps, int at) {
        int best = 0;
        for (Object other : list((Map<?, ?>) steps.get(at), "ways")) {
            var way = (Map<?, ?>) other;
            int next = 0;
            for (int i = 0; i < steps.size(); i++) {
                next = Objects.equals(((Map<?, ?>) steps.get(i)).get("id"), way.get("next")) ? best(steps, i) : next;
            }
            best = Math.max(best, points(way) + next);
        }
        return best;
    }

    private static int points(Map<?, ?> way) {
        return Integer.parseInt(String.valueOf(way.get("points")));
    }

    private static List<String> texts(Map<?, ?> from, String key) {
        return list(from, key).stream().map(Object::toString).toList();
    }

    private static List<?> list(Map<?, ?> from, String key) {
        return (List<?>) Objects.requireNonNull(from.get(key), key);
    }
}
