/// Quizzes: attempts, answers, grading. What was saved is never lost, and no key leaves before it may.
///
/// Tables: `assessment_attempt`, `assessment_attempt_item`, `assessment_answer`, `assessment_answer_reused`,
/// `assessment_allowance`, `assessment_exposure`, `assessment_taker`, `assessment_mastery`,
/// `assessment_item_statistics`, `assessment_scenario_run`, `assessment_scenario_decision`. Tells, inside the
/// transaction: [AttemptStarted], [AttemptGraded].
@Feature(
        name = "assessment",
        uses = {"platform", "identity", "register", "question", "content"})
@NullMarked
package org.conventionacademy.assessment;

import org.conventionacademy.platform.Feature;
import org.jspecify.annotations.NullMarked;
