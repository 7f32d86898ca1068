package org.conventionacademy.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What one trainee's devices did and were told, in the order it happened.
///
/// @param person whose it is
record Journal(UUID person, List<Entry> entries) {
    sealed interface Entry {
        UUID attempt();

        /// The service said that this attempt is open.
        ///
        /// @param questions those asked, in their order; empty where the client did not learn them all
        record Begun(UUID attempt, String module, List<UUID> questions) implements Entry {}

        /// The person chose. It is not sent yet.
        record Typed(UUID attempt, Save save) implements Entry {}

        /// Told to be stored.
        ///
        /// @param version 0 where it did not become the answer
        record Acknowledged(UUID attempt, Save save, State state, int version) implements Entry {}

        /// Came along with a submission, and that was answered, so it is stored; as what was not told.
        record Carried(UUID attempt, Save save) implements Entry {}

        record Submitting(UUID attempt) implements Entry {}

        /// Told to be over, without figures.
        record Over(UUID attempt) implements Entry {}

        /// Told to be over, with its result.
        record Result(UUID attempt, BigDecimal scorePercent, boolean passed, String endedBy) implements Entry {}
    }

    static Journal of(UUID person) {
        return new Journal(person, new ArrayList<>());
    }

    synchronized void add(Entry entry) {
        entries.add(entry);
    }

    synchronized Journal copy() {
        return new Journal(person, List.copyOf(entries));
    }
}
