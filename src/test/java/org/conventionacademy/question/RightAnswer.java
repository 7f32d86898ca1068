package org.conventionacademy.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Answers that earn all, and answers that are a little better than others.
public final class RightAnswer {
    private RightAnswer() {}

    public static List<String> of(Task task) {
        return switch (task) {
            case ShortText text -> List.of("text=" + text.accepted().getFirst().text());
            case Numeric numeric ->
                Stream.concat(
                                Stream.of("value=" + numeric.value()),
                                numeric.units().size() < 2
                                        ? Stream.empty()
                                        : Stream.of("unit="
                                                + numeric.units().getFirst().id()))
                        .toList();
            case CaseParts parts ->
                parts.parts().stream()
                        .flatMap(part -> of(part.task()).stream().map(mark -> part.id() + "." + mark))
                        .toList();
            case BranchingCase branching ->
                branching.fit(branching.steps().stream()
                        .map(step -> step.ways().stream()
                                .map(way -> step.id() + "." + way.id())
                                .filter(branching.rightMarks()::contains)
                                .findFirst()
                                .orElseThrow())
                        .toList());
            default -> List.copyOf(task.rightMarks());
        };
    }

    static List<List<String>> mended(Task task, List<String> answer) {
        return switch (task) {
            case Ordering ordering -> inOrder(ordering, answer);
            // One better decision may lead away from points that a later one would have earned: no order among paths.
            case BranchingCase branching -> List.of(of(branching));
            case CaseParts parts ->
                parts.parts().stream()
                        .flatMap(part -> mended(part.task(), own(part.id(), answer)).stream()
                                .map(mended -> with(part.id(), answer, mended)))
                        .toList();
            case Numeric numeric -> List.of(of(numeric));
            case ShortText text -> List.of(of(text));
            default -> taken(task, answer);
        };
    }

    /// Each right mark added, in the place of what excludes it, and each wrong one taken away.
    private static List<List<String>> taken(Task task, List<String> answer) {
        List<List<String>> mended = new ArrayList<>();
        boolean oneEach = !(task instanceof MultipleResponse || task instanceof HotText);
        for (String right : task.rightMarks()) {
            List<String> better = new ArrayList<>(answer);
            better.removeIf(mark -> mark.equals(right) || (oneEach && part(mark).equals(part(right))));
            better.add(right);
            mended.add(better);
        }
        for (String mark : answer) {
            if (!task.rightMarks().contains(mark)) {
                mended.add(answer.stream().filter(other -> !other.equals(mark)).toList());
            }
        }
        return mended;
    }

    private static String part(String mark) {
        if (mark.contains("=")) {
            return mark.substring(0, mark.indexOf('='));
        }
        return mark.substring(0, Math.max(0, mark.lastIndexOf('.')));
    }

    private static List<List<String>> inOrder(Ordering ordering, List<String> answer) {
        List<List<String>> mended = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            for (int j = 0; j < answer.size(); j++) {
                String one = part(answer.get(i));
                String other = part(answer.get(j));
                int place = place(answer.get(i));
                if (ordering.key().indexOf(one) < ordering.key().indexOf(other) && place == place(answer.get(j)) + 1) {
                    List<String> better = new ArrayList<>(answer);
                    better.set(i, one + "=" + (place - 1));
                    better.set(j, other + "=" + place);
                    mended.add(better);
                }
            }
        }
        return mended;
    }

    private static int place(String mark) {
        return Integer.parseInt(mark.substring(mark.indexOf('=') + 1));
    }

    private static List<String> own(String part, List<String> answer) {
        return answer.stream()
                .filter(mark -> mark.startsWith(part + "."))
                .map(mark -> mark.substring(part.length() + 1))
                .toList();
    }

    private static List<String> with(String part, List<String> answer, List<String> mended) {
        return Stream.concat(
                        answer.stream().filter(mark -> !mark.startsWith(part + ".")),
                        mended.stream().map(mark -> part + "." + mark))
                .toList();
    }
}
