package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// When statistics of a question are worth a warning; the sources stand in `docs/statistics.md`.
final class ItemWarnings {
    /// A distractor that works is taken by one in twenty (Haladyna and Downing 1993).
    private static final double WORKING = 0.05;

    /// A standardised difference that should be looked at (Dorans and Kulick 1986), and that is not chance.
    private static final double NOTABLE_DIFFERENCE = 0.10;

    private static final double NO_CHANCE = 3;

    /// A correlation within two standard errors of 0, which are 1/√(n - 1) each, is taken as none (Crocker and Algina
    /// 1986).
    private static final double TWO_ERRORS = 2;

    private ItemWarnings() {}

    /// @param chosen the marks of the question, and maybe more
    static List<ItemWarning> of(
            List<MarkToCount> marks,
            List<MarkStatistics> chosen,
            long persons,
            @Nullable Double discrimination,
            @Nullable Lang lang,
            @Nullable LanguageContrast contrast) {
        List<ItemWarning> warnings = new ArrayList<>();
        List<String> better = betterThanTheKey(marks, chosen, TWO_ERRORS / Math.sqrt(persons - 1.0));
        if (!better.isEmpty()) {
            warnings.add(new ItemWarning(ItemWarning.Kind.KEY_SUSPECT, better, lang));
        }
        if (discrimination != null && discrimination < 0) {
            warnings.add(new ItemWarning(ItemWarning.Kind.NEGATIVE_DISCRIMINATION, List.of(), lang));
        }
        if (contrast != null
                && Math.abs(contrast.difference()) >= NOTABLE_DIFFERENCE
                && Math.abs(contrast.z()) >= NO_CHANCE) {
            warnings.add(new ItemWarning(ItemWarning.Kind.TRANSLATION_SUSPECT, List.of(), lang));
        }
        List<String> unused = unused(marks, chosen);
        if (!unused.isEmpty()) {
            warnings.add(new ItemWarning(ItemWarning.Kind.DISTRACTOR_UNUSED, unused, lang));
        }
        return warnings;
    }

    /// Wrong options that go with good work elsewhere, and more so than every right one of their field.
    private static List<String> betterThanTheKey(List<MarkToCount> marks, List<MarkStatistics> chosen, double chance) {
        Map<String, MarkStatistics> byMark = byMark(chosen);
        Map<String, Double> keys = new LinkedHashMap<>();
        marks.stream()
                .filter(MarkToCount::right)
                .forEach(mark -> keys.merge(mark.field(), discrimination(byMark.get(mark.id())), Math::max));
        return marks.stream()
                .filter(mark -> !mark.right())
                .filter(mark -> {
                    MarkStatistics wrong = byMark.get(mark.id());
                    return wrong != null
                            && wrong.rate() >= WORKING
                            && discrimination(wrong) > Math.max(chance, keys.getOrDefault(mark.field(), 1.0));
                })
                .map(MarkToCount::id)
                .toList();
    }

    /// Wrong options that hardly anybody takes; of two alternatives, the other is no distractor to mend.
    private static List<String> unused(List<MarkToCount> marks, List<MarkStatistics> chosen) {
        Map<String, MarkStatistics> byMark = byMark(chosen);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        marks.forEach(mark -> sizes.merge(mark.field(), 1, Integer::sum));
        return marks.stream()
                .filter(mark -> mark.distractor() && sizes.getOrDefault(mark.field(), 0) > 2)
                .filter(mark -> {
                    MarkStatistics wrong = byMark.get(mark.id());
                    return wrong == null || wrong.rate() < WORKING;
                })
                .map(MarkToCount::id)
                .toList();
    }

    private static Map<String, MarkStatistics> byMark(List<MarkStatistics> chosen) {
        Map<String, MarkStatistics> byMark = new LinkedHashMap<>();
        chosen.forEach(mark -> byMark.put(mark.mark(), mark));
        return byMark;
    }

    /// What everybody or nobody takes tells nothing.
    private static double discrimination(@Nullable MarkStatistics mark) {
        return mark == null ? 0 : Objects.requireNonNullElse(mark.discrimination(), 0.0);
    }

    /// Those of all languages together, and what any one language adds.
    static List<ItemWarning> together(List<ItemWarning> all, List<ItemWarning> ofLanguages) {
        List<ItemWarning> warnings = new ArrayList<>(all);
        ofLanguages.stream()
                .filter(warning -> warning.kind() == ItemWarning.Kind.TRANSLATION_SUSPECT)
                .forEach(warnings::add);
        warnings.sort(Comparator.comparing(ItemWarning::kind));
        return warnings;
    }
}
