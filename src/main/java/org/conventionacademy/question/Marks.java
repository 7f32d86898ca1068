package org.conventionacademy.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conventionacademy.platform.Problem;

/// Marks of answers: how they are kept as text, and what all kinds ask of them.
public final class Marks {
    private Marks() {}

    /// Separated by blanks; a blank within one is `%20` and a percent sign `%25`.
    public static String write(List<String> marks) {
        return String.join(
                " ",
                marks.stream()
                        .map(mark -> mark.replace("%", "%25").replace(" ", "%20"))
                        .toList());
    }

    public static List<String> read(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ")).stream()
                        .map(mark -> mark.replace("%20", " ").replace("%25", "%"))
                        .toList();
    }

    /// What is set for the part.
    static Optional<String> value(List<String> marks, String part) {
        String before = part + "=";
        return marks.stream()
                .filter(mark -> mark.startsWith(before))
                .map(mark -> mark.substring(before.length()))
                .findFirst();
    }

    /// Chosen options in the order of the alphabet.
    static List<String> chosen(List<String> marks, Collection<String> options) {
        if (!options.containsAll(marks) || new HashSet<>(marks).size() != marks.size()) {
            throw Problem.badRequest("question_problem_option");
        }
        return marks.stream().sorted().toList();
    }

    /// The same where a group takes one.
    static List<String> chosenOnce(List<String> marks, Collection<String> options) {
        List<String> chosen = chosen(marks, options);
        requireOneEach(chosen.stream().map(Marks::group).toList());
        return chosen;
    }

    /// Settings of parts, each at most once, in the order of the alphabet.
    static List<String> set(List<String> marks, List<String> parts, Collection<String> values) {
        List<String> set = new ArrayList<>();
        for (String part : parts) {
            value(marks, part).ifPresent(value -> set.add(part + "=" + value));
        }
        requireOneEach(marks.stream().map(Marks::part).toList());
        boolean known = set.size() == marks.size()
                && set.stream().allMatch(mark -> values.contains(mark.substring(mark.indexOf('=') + 1)));
        if (!known) {
            throw Problem.badRequest("question_problem_option");
        }
        return set.stream().sorted().toList();
    }

    private static void requireOneEach(List<String> of) {
        Set<String> seen = new HashSet<>();
        if (!of.stream().allMatch(seen::add)) {
            throw Problem.badRequest("question_problem_one_option");
        }
    }

    /// What stands before the last dot; empty where there is none.
    static String group(String mark) {
        return mark.substring(0, Math.max(0, mark.lastIndexOf('.')));
    }

    private static String part(String mark) {
        int equals = mark.indexOf('=');
        return equals < 0 ? mark : mark.substring(0, equals);
    }
}
