package org.conventionacademy.reporting;

import java.util.List;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.identity.ListedPerson;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.learning.ModuleProgress;

/// Everything an administrator sees of one person.
///
/// @param modules those that the person has begun, also where they withdrew
public record PersonRecord(ListedPerson person, List<Work> modules) {

    /// A person's work on a module, with their attempts, the newest first.
    public record Work(ModuleProgress progress, List<AttemptSummary> attempts) {
        /// As the report says it, which a module that one may begin again does not.
        public LearningState state() {
            return progress.enrolled() ? progress.state() : LearningState.WITHDRAWN;
        }

        /// Attempts that an instructor gave on top of those of the module.
        public int extraAttempts() {
            return progress.quiz().allowed() - progress.revision().quiz().attempts();
        }
    }
}
