package org.conventionacademy.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A place in a question where something is chosen or written.
///
/// @param marks that may be chosen; what a written mark begins with
/// @param several whether more than one may be chosen
/// @param after marks one of which has to be chosen before this is asked; empty where it is asked at once
record Slot(List<String> marks, Kind kind, boolean several, List<String> after) {
    enum Kind {
        CHOSEN,
        NUMBER,
        WORDS
    }

    private static final List<String> NUMBERS = List.of("24", "1440", "٧", "24,2", " 7 ", "23.4", "999");
    private static final List<String> WORDS = List.of(
            "contact point",
            "Point of Contact",
            "جهة الاتصال",
            "جِهَةُ اتصال",
            "100 % sûr",
            "+1 'or' \"2\" <b>&",
            "no");

    /// An answer to all of them: often partly right, now and then nearly empty.
    static List<String> answer(List<Slot> slots, RandomGenerator random) {
        List<String> answer = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.after().isEmpty() || slot.after().stream().anyMatch(answer::contains)) {
                answer.addAll(slot.fill(random));
            }
        }
        return answer;
    }

    private List<String> fill(RandomGenerator random) {
        return switch (kind) {
            case CHOSEN ->
                several ? marks.stream().filter(mark -> random.nextInt(5) < 2).toList() : List.of(any(marks, random));
            case NUMBER -> List.of(marks.getFirst() + any(NUMBERS, random).strip());
            case WORDS -> List.of(marks.getFirst() + any(WORDS, random));
        };
    }

    private static String any(List<String> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
