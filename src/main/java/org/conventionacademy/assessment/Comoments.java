package org.conventionacademy.assessment;

import org.jspecify.annotations.Nullable;

/// Two numbers that are seen together, for Pearson's correlation in one pass.
final class Comoments {
    private final Moments x = new Moments();
    private final Moments y = new Moments();
    private double products;

    void add(double left, double right) {
        double before = left - x.mean();
        x.add(left);
        y.add(right);
        products += before * (right - y.mean());
    }

    Moments y() {
        return y;
    }

    /// Null where one of them never varies.
    @Nullable
    Double correlation() {
        return correlation(products, x.squares(), y.squares());
    }

    /// The correlation of `y` with a mark that some have (1) and the others have not (0): the point-biserial.
    ///
    /// @param having how many have it
    /// @param mean of `y` over those
    @Nullable
    Double withMark(long having, double mean) {
        return correlation(
                having * (mean - y.mean()), having * (1 - (double) having / Math.max(1, y.count())), y.squares());
    }

    private static @Nullable Double correlation(double products, double left, double right) {
        return left <= 0 || right <= 0
                ? null
                : Double.valueOf(Math.clamp(products / Math.sqrt(left * right), -1.0, 1.0));
    }
}
