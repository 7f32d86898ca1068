package org.conventionacademy.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.conventionacademy.faults.Journal.Entry;
import org.jspecify.annotations.Nullable;

/// Everything on one attempt: what its owner's devices know, and what the tables hold.
///
/// @param row null when the tables have no such attempt
/// @param owner null when no journal speaks of it
record Case(
        UUID attempt,
        Tables.@Nullable Attempt row,
        @Nullable UUID owner,
        List<Entry> entries,
        List<Tables.Item> items,
        List<Tables.Answer> answers,
        List<Tables.Answer> reused) {

    static List<Case> of(List<Journal> journals, Tables tables) {
        Map<UUID, Case> cases = new HashMap<>();
        Map<UUID, UUID> owners = new HashMap<>();
        journals.forEach(
                journal -> journal.entries().forEach(entry -> owners.putIfAbsent(entry.attempt(), journal.person())));
        Map<UUID, Tables.Attempt> rows = new HashMap<>();
        tables.attempts().forEach(row -> rows.put(row.id(), row));
        Stream.concat(owners.keySet().stream(), rows.keySet().stream())
                .forEach(id -> cases.computeIfAbsent(
                        id,
                        attempt -> new Case(
                                attempt,
                                rows.get(attempt),
                                owners.get(attempt),
                                new ArrayList<>(),
                                new ArrayList<>(),
                                new ArrayList<>(),
                                new ArrayList<>())));
        journals.forEach(journal -> journal.entries()
                .forEach(entry ->
                        Optional.ofNullable(cases.get(entry.attempt())).ifPresent(found -> found.entries.add(entry))));
        tables.items()
                .forEach(item ->
                        Optional.ofNullable(cases.get(item.attempt())).ifPresent(found -> found.items.add(item)));
        tables.answers()
                .forEach(answer ->
                        Optional.ofNullable(cases.get(answer.attempt())).ifPresent(found -> found.answers.add(answer)));
        tables.reused()
                .forEach(answer ->
                        Optional.ofNullable(cases.get(answer.attempt())).ifPresent(found -> found.reused.add(answer)));
        return List.copyOf(cases.values());
    }

    <T extends Entry> List<T> told(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Optional<Tables.Answer> held(Save.Id number) {
        return answers.stream()
                .filter(answer -> answer.save().number().equals(number))
                .findFirst();
    }

    boolean heldAsReused(Save save) {
        return reused.stream().anyMatch(answer -> answer.save().says(save));
    }

    List<Tables.Answer> answersTo(UUID question) {
        return answers.stream()
                .filter(answer -> answer.save().question().equals(question))
                .toList();
    }

    /// The answers that were or are the one that counts, the oldest first.
    List<Tables.Answer> versionsOf(UUID question) {
        return answersTo(question).stream()
                .filter(answer -> answer.version() > 0)
                .sorted(Comparator.comparingInt(Tables.Answer::version))
                .toList();
    }

    /// The answer that counts.
    Optional<Tables.Answer> counting(UUID question) {
        List<Tables.Answer> versions = versionsOf(question);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// Where in the journal the client was first told that the attempt is over; past the end when never.
    int toldOver() {
        int place = 0;
        while (place < entries.size()
                && !(entries.get(place) instanceof Entry.Over)
                && !(entries.get(place) instanceof Entry.Result)) {
            place++;
        }
        return place;
    }

    Violation violation(Violation.Kind kind, String what, Object... arguments) {
        return new Violation(kind, attempt, what.formatted(arguments));
    }
}
