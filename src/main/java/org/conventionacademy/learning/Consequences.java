package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.AttemptResult;
import org.conventionacademy.assessment.PersonResults;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.CompletionRows.Standing;
import org.conventionacademy.learning.CompletionRows.Superseding;
import org.jspecify.annotations.Nullable;

/// What follows for completions when results are marked anew. Foreseeing it and doing it is the same computation.
@ApplicationScoped
public class Consequences {
    private final CompletionRows rows;
    private final Learning learning;

    /// @param standing the fact that stands now; null where there is none
    /// @param rests the attempt that the completion rests on afterwards; null where nothing is passed
    private record Consequence(
            CompletionEffect effect,
            @Nullable Standing standing,
            @Nullable AttemptResult rests) {
        static final Consequence NONE = new Consequence(CompletionEffect.NONE, null, null);
    }

    Consequences(CompletionRows rows, Learning learning) {
        this.rows = rows;
        this.learning = learning;
    }

    /// Of each person whose results change; it changes nothing.
    public Map<PersonId, CompletionEffect> foresee(ModuleId module, List<PersonResults> people) {
        return effects(of(module, people));
    }

    /// Adds the facts that follow, and tells which; in the transaction that keeps the results.
    public Map<PersonId, CompletionEffect> follow(ModuleId module, List<PersonResults> people, String reason) {
        List<PersonResults> changed = changed(people);
        if (changed.isEmpty()) {
            return Map.of();
        }
        rows.hold(changed.stream().map(PersonResults::person).toList(), module);
        Map<PersonId, Consequence> consequences = of(module, changed);
        rows.supersede(
                consequences.values().stream()
                        .filter(each -> each.standing() != null && each.effect() != CompletionEffect.NONE)
                        .map(Consequences::superseding)
                        .toList(),
                reason);
        consequences.forEach((person, consequence) -> {
            if (consequence.effect() == CompletionEffect.GAINED) {
                learning.evaluate(
                        person,
                        module,
                        Objects.requireNonNull(consequence.rests()).endedAt(),
                        reason);
            }
        });
        return effects(consequences);
    }

    private static Map<PersonId, CompletionEffect> effects(Map<PersonId, Consequence> consequences) {
        return consequences.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().effect()));
    }

    private static List<PersonResults> changed(List<PersonResults> people) {
        return people.stream().filter(person -> !person.changes().isEmpty()).toList();
    }

    private static Superseding superseding(Consequence consequence) {
        Standing standing = Objects.requireNonNull(consequence.standing());
        return new Superseding(
                standing, consequence.effect() == CompletionEffect.LOST, Objects.requireNonNull(consequence.rests()));
    }

    private Map<PersonId, Consequence> of(ModuleId module, List<PersonResults> people) {
        List<PersonResults> changed = changed(people);
        Map<PersonId, Standing> standing =
                rows.standing(changed.stream().map(PersonResults::person).toList(), module);
        Set<PersonId> ready = learning.ready(
                changed.stream()
                        .filter(person -> !standing.containsKey(person.person()) && passesNow(person))
                        .map(PersonResults::person)
                        .toList(),
                module);
        Map<PersonId, Consequence> consequences = new HashMap<>();
        for (PersonResults person : changed) {
            Standing fact = standing.get(person.person());
            consequences.put(
                    person.person(),
                    fact != null
                            ? judged(fact, person)
                            : ready.contains(person.person())
                                    ? new Consequence(
                                            CompletionEffect.GAINED,
                                            null,
                                            best(person).orElseThrow())
                                    : Consequence.NONE);
        }
        return consequences;
    }

    private static boolean passesNow(PersonResults person) {
        return person.before().stream().noneMatch(AttemptResult::passed)
                && person.after().stream().anyMatch(AttemptResult::passed);
    }

    /// A completion stays on its attempt while that is passed.
    private static Consequence judged(Standing fact, PersonResults person) {
        Optional<AttemptResult> own = person.after().stream()
                .filter(result -> result.id().equals(fact.attempt()))
                .findFirst();
        if (own.isEmpty()) {
            return Consequence.NONE;
        }
        AttemptResult rests = own.get().passed() ? own.get() : best(person).orElse(own.get());
        if (!rests.passed()) {
            return new Consequence(CompletionEffect.LOST, fact, rests);
        }
        boolean same = rests.id().equals(fact.attempt()) && rests.scorePercent().compareTo(fact.score()) == 0;
        return same ? Consequence.NONE : new Consequence(CompletionEffect.RESCORED, fact, rests);
    }

    private static Optional<AttemptResult> best(PersonResults person) {
        return person.after().stream()
                .filter(AttemptResult::passed)
                .max(Comparator.comparing(AttemptResult::scorePercent));
    }
}
