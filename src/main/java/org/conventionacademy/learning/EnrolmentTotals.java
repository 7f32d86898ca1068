package org.conventionacademy.learning;

/// How many enrolments are in each state.
public record EnrolmentTotals(long notStarted, long inProgress, long completed, long withdrawn) {
    public long all() {
        return notStarted + inProgress + completed + withdrawn;
    }

    public long of(LearningState state) {
        return switch (state) {
            case NOT_STARTED -> notStarted;
            case IN_PROGRESS -> inProgress;
            case COMPLETED -> completed;
            case WITHDRAWN -> withdrawn;
        };
    }
}
