/// Who learns what: enrolment, lesson progress, completion as a fact, problems that readers report and their answers.
///
/// Tables: `learning_enrolment`, `learning_lesson_progress`, `learning_completion`, `learning_problem`.
/// Hears `AttemptStarted` and `AttemptGraded` from assessment.
@Feature(
        name = "learning",
        uses = {"platform", "identity", "register", "content", "assessment"})
@NullMarked
package org.conventionacademy.learning;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
