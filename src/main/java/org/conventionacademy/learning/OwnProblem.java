package org.conventionacademy.learning;

import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// A problem as the one sees it who reported it.
///
/// @param answer null while it is open
/// @param unseen whether there is an answer that they have not opened yet
public record OwnProblem(
        ProblemId id,
        ModuleId module,
        RevisionId revision,
        String place,
        Lang language,
        String text,
        Instant reportedAt,
        @Nullable ProblemAnswer answer,
        boolean unseen) {
    static OwnProblem of(ReportedProblem problem, boolean seen) {
        return new OwnProblem(
                problem.id(),
                problem.module(),
                problem.revision(),
                problem.place(),
                problem.language(),
                problem.text(),
                problem.reportedAt(),
                problem.answer(),
                !problem.open() && !seen);
    }
}
