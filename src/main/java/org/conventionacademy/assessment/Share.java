package org.conventionacademy.assessment;

/// A share of people, with its 95 % interval by the score method of Wilson (1927); see docs/mastery.md.
///
/// @param value from 0 to 1, as are low and high
public record Share(double value, double low, double high) {
    /// The 0.975 quantile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    /// @param n at least 1
    public static Share of(long k, long n) {
        if (n < 1 || k < 0 || k > n) {
            throw new IllegalArgumentException(k + " of " + n);
        }
        double p = (double) k / n;
        double z2n = Z * Z / n;
        double centre = p + z2n / 2;
        double half = Z * Math.sqrt(p * (1 - p) / n + z2n / (4 * n));
        // At the ends the formula gives 0 and 1 but for the rounding of floating point.
        return new Share(p, k == 0 ? 0 : (centre - half) / (1 + z2n), k == n ? 1 : (centre + half) / (1 + z2n));
    }
}
