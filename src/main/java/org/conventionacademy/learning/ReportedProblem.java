package org.conventionacademy.learning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// A problem as it was reported, with its place, and what was answered.
///
/// @param answer null while it is open
/// @param answeredBy null while it is open
public record ReportedProblem(
        ProblemId id,
        PersonId person,
        ModuleId module,
        RevisionId revision,
        String place,
        Lang language,
        String text,
        Instant reportedAt,
        @Nullable ProblemAnswer answer,
        @Nullable PersonId answeredBy) {
    @JsonIgnore
    public boolean open() {
        return answer == null;
    }

    boolean saysTheSame(AnswerProblem command, PersonId by) {
        return answer != null
                && by.equals(answeredBy)
                && answer.outcome() == command.outcome()
                && answer.text().equals(command.text());
    }
}
