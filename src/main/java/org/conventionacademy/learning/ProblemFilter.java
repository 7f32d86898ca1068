package org.conventionacademy.learning;

import java.util.Locale;
import java.util.stream.Stream;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Which reports are listed; the newest first in each.
public enum ProblemFilter {
    /// The open ones before the others.
    ALL("", "answered_at IS NOT NULL, "),
    OPEN(" AND answered_at IS NULL", ""),
    ANSWERED(" AND answered_at IS NOT NULL", "");

    private final String condition;
    private final String first;

    ProblemFilter(String condition, String first) {
        this.condition = condition;
        this.first = first;
    }

    /// @throws Problem BAD_REQUEST when there is no such state
    public static ProblemFilter of(@Nullable String code) {
        return code == null || code.isBlank()
                ? ALL
                : Stream.of(values())
                        .filter(filter -> filter.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("learning_problem_state_unknown"));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String ofModule() {
        return " FROM learning_problem WHERE module_code = :module" + condition;
    }

    String order() {
        return " ORDER BY " + first + "reported_at DESC, id DESC LIMIT :size OFFSET :offset";
    }
}
