package org.conventionacademy.assessment;

/// How often each number of seconds came, for a median that is exact to the second without keeping each person's.
final class SecondsCounted {
    private int[] counts = {};
    private long count;

    void add(int seconds) {
        if (counts.length == 0) {
            counts = new int[AnswerTimes.LONGEST_SECONDS + 1];
        }
        counts[seconds]++;
        count++;
    }

    long count() {
        return count;
    }

    /// The middle one, or the mean of the two in the middle.
    double median() {
        return (at((count + 1) / 2) + at(count / 2 + 1)) / 2.0;
    }

    /// @param rank from 1
    private int at(long rank) {
        long before = 0;
        for (int seconds = 0; seconds < counts.length; seconds++) {
            before += counts[seconds];
            if (before >= rank) {
                return seconds;
            }
        }
        throw new IllegalStateException("Nothing was counted");
    }
}
