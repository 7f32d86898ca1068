package org.conventionacademy.authoring.web;

import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Policies as addresses and forms name them.
final class Policies {
    private Policies() {}

    /// @param code null for the one that nobody loses by
    /// @throws Problem BAD_REQUEST when there is no such policy
    static RemarkPolicy of(@Nullable String code) {
        try {
            return code == null ? RemarkPolicy.KEEP_BETTER : RemarkPolicy.of(code);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("authoring_problem_policy");
        }
    }
}
