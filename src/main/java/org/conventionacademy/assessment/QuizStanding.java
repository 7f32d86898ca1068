package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.jspecify.annotations.Nullable;

/// Where a person stands with a module's quiz.
///
/// @param allowed what the module gives, and what an instructor added
/// @param open the attempt under way
/// @param nextFrom when the next attempt may be started, where one has to wait for that
public record QuizStanding(
        ModuleId module,
        int used,
        int allowed,
        @Nullable AttemptId open,
        @Nullable AttemptResult best,
        @Nullable AttemptResult last,
        @Nullable Instant nextFrom) {
    public boolean passed() {
        return best != null && best.passed();
    }

    public int left() {
        return Math.max(0, allowed - used);
    }

    /// Whether nothing more can be won with an attempt: it is passed, or none is left, and none is open.
    @JsonIgnore
    public boolean settled() {
        return open == null && (passed() || left() == 0);
    }

    @JsonIgnore
    public boolean canStart() {
        return open != null || (left() > 0 && nextFrom == null);
    }
}
