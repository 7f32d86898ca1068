package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.content.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GradingTest {
    private static Set<String> set(String letters) {
        return letters == null
                ? Set.of()
                : letters.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "key {0}, chosen {1}: {2} of {3}")
    @CsvSource({
        "abc, abc, 3, 3",
        "abc, ab, 2, 3",
        "abc, a, 1, 3",
        "abc, , 0, 3",
        "abc, abcd, 2, 3",
        "abc, abde, 0, 3",
        "abc, ade, 0, 3",
        "abc, def, 0, 3",
        "abc, abcdef, 0, 3",
        "ab, ab, 2, 2",
        "ab, abc, 1, 2",
    })
    void severalChoicesEarnTheirShareAndWrongOnesTakeIt(String key, String chosen, int earned, int of) {
        assertThat(Grading.points(QuestionKind.MULTIPLE_RESPONSE, set(key), set(chosen)))
                .isEqualTo(new Points(earned, of));
    }

    @Test
    void oneChoiceIsAllOrNothing() {
        for (QuestionKind kind : List.of(QuestionKind.SINGLE_CHOICE, QuestionKind.TRUE_FALSE)) {
            assertThat(Grading.points(kind, Set.of("b"), Set.of("b"))).isEqualTo(Points.FULL);
            assertThat(Grading.points(kind, Set.of("b"), Set.of("a"))).isEqualTo(Points.NONE);
            assertThat(Grading.points(kind, Set.of("b"), Set.of())).isEqualTo(Points.NONE);
        }
    }

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
