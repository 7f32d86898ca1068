package org.conventionacademy.question;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/// What an answer earns of one point, as an exact fraction.
public record Points(int earned, int of) {
    public static final Points NONE = new Points(0, 1);
    public static final Points FULL = new Points(1, 1);

    private static final int DECIMALS = 4;

    /// Each right mark earns its share, each wrong one takes a share away.
    static Points shares(int right, int wrong, int of) {
        return new Points(Math.max(0, right - wrong), of);
    }

    static Points fullIf(boolean right) {
        return right ? FULL : NONE;
    }

    /// The mean of several, in lowest terms.
    static Points mean(List<Points> several) {
        BigInteger common = several.stream()
                .map(points -> BigInteger.valueOf(points.of()))
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
        BigInteger earned = several.stream()
                .map(points ->
                        common.multiply(BigInteger.valueOf(points.earned())).divide(BigInteger.valueOf(points.of())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger most = common.multiply(BigInteger.valueOf(several.size()));
        BigInteger divisor = earned.gcd(most);
        return new Points(
                earned.divide(divisor).intValueExact(), most.divide(divisor).intValueExact());
    }

    /// Rounded, for keeping and showing; a score is computed from the fractions.
    public BigDecimal rounded() {
        return BigDecimal.valueOf(earned).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }
}
