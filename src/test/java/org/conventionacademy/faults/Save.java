package org.conventionacademy.faults;

import java.util.List;
import java.util.UUID;

/// An answer as a client sends it.
///
/// @param choice in the order of the alphabet
record Save(UUID question, Id number, int seen, List<String> choice) {
    /// What names a save within an attempt.
    record Id(String client, int seq) {
        @Override
        public String toString() {
            return client + "/" + seq;
        }
    }

    Save {
        choice = choice.stream().sorted().toList();
    }

    /// Whether it is the same answer under the same number.
    boolean says(Save other) {
        return question.equals(other.question) && number.equals(other.number) && choice.equals(other.choice);
    }
}
