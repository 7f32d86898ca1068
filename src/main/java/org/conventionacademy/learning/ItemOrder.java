package org.conventionacademy.learning;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.conventionacademy.assessment.ItemWarning;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// In which order questions are listed.
public enum ItemOrder {
    /// Those with the gravest warnings first, then those that tell people apart least.
    WORST(Comparator.comparingInt(ItemOrder::gravity).reversed().thenComparing(item -> discrimination(item))),
    HARDEST(Comparator.comparing(item -> known(item.statistics().facility()))),
    DISCRIMINATION(Comparator.comparing(item -> discrimination(item))),
    QUESTION(Comparator.comparing(item -> item.code().value()));

    private static final double LAST = 2;

    private final Comparator<TaughtItem> comparator;

    ItemOrder(Comparator<TaughtItem> first) {
        this.comparator = first.thenComparing(item -> item.code().value())
                .thenComparing(TaughtItem::number, Comparator.reverseOrder());
    }

    /// @throws Problem BAD_REQUEST when there is no such order
    public static ItemOrder of(@Nullable String code) {
        return code == null || code.isBlank()
                ? WORST
                : Stream.of(values())
                        .filter(order -> order.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("learning_items_problem_order"));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Comparator<TaughtItem> comparator() {
        return comparator;
    }

    private static int gravity(TaughtItem item) {
        int reported = item.openProblems() > 0 ? 2 : 0;
        return reported
                + item.statistics().warnings().stream()
                        .map(ItemWarning::kind)
                        .distinct()
                        .mapToInt(ItemOrder::weight)
                        .sum();
    }

    private static int weight(ItemWarning.Kind kind) {
        return switch (kind) {
            case KEY_SUSPECT -> 8;
            case NEGATIVE_DISCRIMINATION -> 4;
            case TRANSLATION_SUSPECT -> 3;
            case DISTRACTOR_UNUSED -> 1;
        };
    }

    private static double discrimination(TaughtItem item) {
        return known(item.statistics().discrimination());
    }

    private static double known(@Nullable Double statistic) {
        return Objects.requireNonNullElse(statistic, LAST);
    }
}
