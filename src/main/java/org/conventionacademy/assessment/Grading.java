package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.conventionacademy.question.Points;

/// How points become a score. Nothing else computes one; what an answer earns, its [Task] says.
final class Grading {
    private static final int DECIMALS = 2;

    private Grading() {}

    /// The mean of the points in percent, with two decimals, half up.
    static BigDecimal percent(List<Points> items) {
        return percent(items, 1);
    }

    /// The same where it was asked how sure each answer was: the marks in percent of the most that can be had, and
    /// never below 0.
    static BigDecimal percentOfMarks(List<Points> marks) {
        return percent(marks, Certainty.MOST).max(BigDecimal.ZERO.setScale(DECIMALS));
    }

    private static BigDecimal percent(List<Points> items, int full) {
        if (items.isEmpty()) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        BigInteger common = items.stream()
                .map(points -> BigInteger.valueOf(points.of()))
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
        BigInteger earned = items.stream()
                .map(points ->
                        common.multiply(BigInteger.valueOf(points.earned())).divide(BigInteger.valueOf(points.of())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger most = common.multiply(BigInteger.valueOf((long) full * items.size()));
        return new BigDecimal(earned.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(most), DECIMALS, RoundingMode.HALF_UP);
    }

    static boolean passes(BigDecimal percent, int passMark) {
        return percent.compareTo(BigDecimal.valueOf(passMark)) >= 0;
    }
}
