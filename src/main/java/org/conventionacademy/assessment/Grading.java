package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionKind;

/// How answers become points and points a score. Nothing else grades.
final class Grading {
    private static final int DECIMALS = 2;

    private Grading() {}

    static Points points(Question question, Collection<String> choice) {
        return points(question.kind(), question.key(), Set.copyOf(choice));
    }

    /// One choice is right or wrong. Of several, each right one earns its share and each wrong one takes a share away.
    static Points points(QuestionKind kind, Set<String> key, Set<String> choice) {
        return switch (kind) {
            case SINGLE_CHOICE, TRUE_FALSE -> choice.equals(key) ? Points.FULL : Points.NONE;
            case MULTIPLE_RESPONSE -> {
                int right = (int) choice.stream().filter(key::contains).count();
                int wrong = choice.size() - right;
                yield new Points(Math.max(0, right - wrong), key.size());
            }
        };
    }

    /// The mean of the points in percent, with two decimals, half up.
    static BigDecimal percent(List<Points> items) {
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
        BigInteger most = common.multiply(BigInteger.valueOf(items.size()));
        return new BigDecimal(earned.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(most), DECIMALS, RoundingMode.HALF_UP);
    }

    static boolean passes(BigDecimal percent, int passMark) {
        return percent.compareTo(BigDecimal.valueOf(passMark)) >= 0;
    }
}
