package org.conventionacademy.assessment;

import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Problem;

/// More attempts or more time for one person in one quiz. Minutes lengthen the open attempt at once, and every later
/// one.
///
/// @param attempts 0 to 10
/// @param minutes 0 to 600
/// @param reason 3 to 500 characters, for the audit trail
public record AllowMore(PersonId person, ModuleId module, int attempts, int minutes, String reason) {
    /// @throws Problem INVALID when a part is out of its range
    public AllowMore {
        reason = reason == null ? "" : reason.strip();
        if (attempts < 0 || attempts > 10 || minutes < 0 || minutes > 600 || attempts + minutes == 0) {
            throw Problem.invalid("assessment_problem_allowance")
                    .with("field", minutes < 0 || minutes > 600 ? "minutes" : "attempts");
        }
        Reason.check(reason);
    }
}
