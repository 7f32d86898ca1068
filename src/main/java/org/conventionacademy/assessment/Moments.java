package org.conventionacademy.assessment;

/// The mean and the variance of numbers that are seen once and not kept (Welford 1962), so that what is equal has a
/// variance of exactly 0.
final class Moments {
    private long count;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    long count() {
        return count;
    }

    double mean() {
        return mean;
    }

    /// The sum of squared deviations from the mean.
    double squares() {
        return squares;
    }

    /// Over n - 1; 0 for fewer than two numbers.
    double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }
}
