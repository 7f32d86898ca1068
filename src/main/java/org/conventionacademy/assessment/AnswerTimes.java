package org.conventionacademy.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How long the answers of an attempt took, as far as its saves tell: from the last thing that happened before a
/// question was first answered. Reading, pauses and going back are in it; it is an approximation.
final class AnswerTimes {
    /// Whoever takes longer did something else meanwhile.
    static final int LONGEST_SECONDS = 30 * 60;

    private static final long MICROS = 1_000_000;

    /// @param at in microseconds, when it was typed, or else received
    /// @param answers whether it became the answer and is not empty
    record Save(String question, long at, boolean answers) {}

    private AnswerTimes() {}

    /// Whole seconds by question. Questions that were first answered at the very same time, as when a device sends what
    /// it kept, have none.
    static Map<String, Integer> of(long startedAt, List<Save> saves) {
        TreeMap<Long, Set<String>> answered = new TreeMap<>();
        saves.forEach(save -> {
            Set<String> here = answered.computeIfAbsent(save.at(), at -> new HashSet<>());
            if (save.answers()) {
                here.add(save.question());
            }
        });
        Map<String, Integer> seconds = new HashMap<>();
        Set<String> seen = new HashSet<>();
        long before = startedAt;
        for (Map.Entry<Long, Set<String>> moment : answered.entrySet()) {
            Set<String> first = moment.getValue();
            first.removeAll(seen);
            if (first.size() == 1) {
                seconds.put(first.iterator().next(), seconds(moment.getKey() - before));
            }
            seen.addAll(first);
            before = Math.max(before, moment.getKey());
        }
        return seconds;
    }

    private static int seconds(long micros) {
        return (int) Math.clamp((micros + MICROS / 2) / MICROS, 0, LONGEST_SECONDS);
    }
}
