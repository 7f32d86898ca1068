package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.conventionacademy.question.Points;
import org.conventionacademy.register.ObligationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MasteryStandingTest {
    @ParameterizedTest(name = "{1} points of {0} items: {2}")
    @CsvSource({
        "1, 1, TOO_FEW",
        "1, 0, TOO_FEW",
        "2, 2, MASTERED",
        "2, 1.6, MASTERED",
        "2, 1.5, NOT_YET",
        "2, 0, NOT_YET",
        "5, 4, MASTERED",
        "5, 3.9, NOT_YET",
        "10, 8, MASTERED",
        "10, 7.75, NOT_YET",
    })
    void fourFifthsOfThePointsOfTwoItemsAreMastery(int items, BigDecimal points, MasteryStanding standing) {
        assertThat(MasteryStanding.of(items, points)).isEqualTo(standing);
    }

    @Test
    void oneWrongAnswerIsWeakWithoutBeingAJudgement() {
        ObligationId duty = new ObligationId("A41.1");
        ObligationMastery wrong = ObligationMastery.of(duty, 1, BigDecimal.ZERO);
        assertThat(wrong.standing()).isEqualTo(MasteryStanding.TOO_FEW);
        assertThat(wrong.weak()).isTrue();
        assertThat(ObligationMastery.of(duty, 1, BigDecimal.ONE).weak()).isFalse();
        assertThat(ObligationMastery.of(duty, 5, new BigDecimal(4)).weak()).isFalse();
    }

    @Test
    void whatWasRoundedAwayCostsNobodyTheirMastery() {
        BigDecimal third = new Points(1, 3).rounded();
        BigDecimal eight = Stream.of(third, third, third).reduce(new BigDecimal(7), BigDecimal::add);
        assertThat(eight).isEqualByComparingTo("7.9999");
        assertThat(MasteryStanding.of(10, eight)).isEqualTo(MasteryStanding.MASTERED);
        assertThat(MasteryStanding.of(3, third.add(new BigDecimal(2)))).isEqualTo(MasteryStanding.NOT_YET);
    }

    @Test
    void anItemCountsForEveryDutyThatItTests() {
        ObligationId a = new ObligationId("A41.1");
        ObligationId b = new ObligationId("A25.1");
        List<Exposure> exposures = List.of(
                new Exposure(List.of(a, b), BigDecimal.ONE),
                new Exposure(List.of(a), new BigDecimal("0.5")),
                new Exposure(List.of(), BigDecimal.ONE));
        assertThat(Exposure.sum(exposures))
                .containsExactly(
                        new ObligationMastery(b, 1, BigDecimal.ONE, MasteryStanding.TOO_FEW),
                        new ObligationMastery(a, 2, new BigDecimal("1.5"), MasteryStanding.NOT_YET));
        assertThat(Exposure.sum(List.of())).isEmpty();
    }
}
