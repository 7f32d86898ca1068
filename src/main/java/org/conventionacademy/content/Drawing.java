package org.conventionacademy.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// What rules of drawing take out of a bank: each its number, none of them twice. A question that several rules could
/// take goes to one that would else go short.
final class Drawing<Q> {
    private final List<Q> bank;
    private final BiPredicate<DrawRule, Q> fits;
    private final Map<Q, DrawRule> taken = new LinkedHashMap<>();

    private Drawing(List<Q> bank, BiPredicate<DrawRule, Q> fits) {
        this.bank = bank;
        this.fits = fits;
    }

    /// The questions taken, of those that a rule could take the earlier in the bank first; empty where not all rules
    /// can be satisfied.
    static <Q> Optional<Set<Q>> of(List<DrawRule> rules, List<Q> bank, BiPredicate<DrawRule, Q> fits) {
        Drawing<Q> drawing = new Drawing<>(bank, fits);
        return rules.stream().allMatch(drawing::satisfy) ? Optional.of(drawing.taken.keySet()) : Optional.empty();
    }

    private boolean satisfy(DrawRule rule) {
        for (int i = 0; i < rule.ask(); i++) {
            if (!take(rule, new HashSet<>())) {
                return false;
            }
        }
        return true;
    }

    /// Takes one for the rule, if need be from another rule that finds itself a new one.
    private boolean take(DrawRule rule, Set<Q> tried) {
        List<Q> pool = new ArrayList<>(bank);
        pool.removeIf(question -> !fits.test(rule, question));
        for (Q question : pool) {
            if (!taken.containsKey(question)) {
                taken.put(question, rule);
                return true;
            }
        }
        for (Q question : pool) {
            DrawRule holder = taken.get(question);
            if (tried.add(question) && holder != null && take(holder, tried)) {
                taken.put(question, rule);
                return true;
            }
        }
        return false;
    }
}
