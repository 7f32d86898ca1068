package org.conventionacademy.authoring;

import org.conventionacademy.assessment.RemarkPolicy;

/// What a correction would change under one policy, or has changed.
///
/// @param raised results that get better, by attempt
/// @param lowered results that get worse
/// @param passes attempts that are passed then and were not
/// @param failures attempts that were passed and are not then
/// @param gained completions, by person
/// @param lost completions that are taken back
/// @param rescored completions that stand with another score
public record PolicyOutcome(
        RemarkPolicy policy,
        long raised,
        long lowered,
        long passes,
        long failures,
        long gained,
        long lost,
        long rescored) {
    static PolicyOutcome none(RemarkPolicy policy) {
        return new PolicyOutcome(policy, 0, 0, 0, 0, 0, 0, 0);
    }

    public long results() {
        return raised + lowered;
    }
}
