package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.conventionacademy.question.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GradingTest {
    @ParameterizedTest(name = "{0}: {1} %")
    @CsvSource({
        "1/1, 100.00",
        "0/1, 0.00",
        "1/1 1/1 0/1, 66.67",
        "1/3 1/3 1/3, 33.33",
        "1/3 2/3, 50.00",
        "1/3 1/3 1/3 1/1 1/1 1/1 1/1 1/1 1/1 0/1, 70.00",
        "1/6 1/4, 20.83",
        "1/8 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1, 1.25",
        "1/2 0/1 0/1 0/1 0/1 0/1 0/1 0/1, 6.25",
        "1/16 0/1 0/1 0/1 0/1, 1.25",
        "1/32 0/1 0/1 0/1 0/1, 0.63",
    })
    void percentIsExactAndRoundedHalfUpOnce(String points, BigDecimal percent) {
        List<Points> items = Arrays.stream(points.split(" "))
                .map(text -> text.split("/"))
                .map(parts -> new Points(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .toList();
        assertThat(Grading.percent(items)).isEqualTo(percent);
    }

    /// Right, half right and wrong at each certainty, and several together.
    @ParameterizedTest(name = "{0}: {1} %")
    @CsvSource({
        "1/1:1, 33.33",
        "1/1:2, 66.67",
        "1/1:3, 100.00",
        "1/2:1, 16.67",
        "1/2:2, 0.00",
        "1/2:3, 0.00",
        "3/4:3, 25.00",
        "0/1:1, 0.00",
        "0/1:3, 0.00",
        "1/1:3 0/1:2, 16.67",
        "1/1:3 1/1:3 0/1:3, 0.00",
        "1/1:3 1/1:3 1/1:3 0/1:3, 25.00",
        "1/1:3 1/3:2 1/1:1, 37.04",
    })
    void certaintyEarnsMoreAndCostsMore(String answers, BigDecimal percent) {
        List<Points> marks = Arrays.stream(answers.split(" "))
                .map(text -> text.split("[/:]"))
                .map(parts -> Certainty.values()[Integer.parseInt(parts[2]) - 1].marks(
                        new Points(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))))
                .toList();
        assertThat(Grading.percentOfMarks(marks)).isEqualTo(percent);
    }

    @Test
    void nothingAskedScoresNothing() {
        assertThat(Grading.percent(List.of())).isEqualTo("0.00");
    }

    @Test
    void passMarkItselfPasses() {
        assertThat(Grading.passes(new BigDecimal("70.00"), 70)).isTrue();
        assertThat(Grading.passes(new BigDecimal("69.99"), 70)).isFalse();
        assertThat(Stream.of("70.01", "100.00").allMatch(p -> Grading.passes(new BigDecimal(p), 70)))
                .isTrue();
    }
}
