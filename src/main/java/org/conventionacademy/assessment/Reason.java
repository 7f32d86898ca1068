package org.conventionacademy.assessment;

import org.conventionacademy.platform.Problem;

/// Why something was done to another person's attempt: always said.
final class Reason {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    private Reason() {}

    static void check(String reason) {
        int length = reason.strip().length();
        if (length < SHORTEST || length > LONGEST) {
            throw Problem.invalid("assessment_problem_reason", SHORTEST, LONGEST)
                    .with("field", "reason");
        }
    }
}
