package org.conventionacademy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.Numeric.Unit;
import org.conventionacademy.question.ShortText.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenAnswersTest {
    private static boolean right(Task task, String... marks) {
        return task.points(task.fit(List.of(marks))).equals(Points.FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1440",
                "1440.0",
                "1,440",
                "1 440",
                "1.440",
                "1\u00A0440",
                "1'440",
                "١٤٤٠",
                "١٬٤٤٠",
                "۱۴۴۰",
                "१४४०",
                "+1440",
                "\u200f1440"
            })
    void numbersAreReadAsTheirWritersMeanThem(String typed) {
        assertThat(right(new Numeric("1440", "0", List.of()), "value=" + typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "12,5", "١٢٫٥", "١٢,٥", "12,50", "012.5", "１２．５"})
    void decimalsHaveAPointOrAComma(String typed) {
        assertThat(right(new Numeric("12.5", "0", List.of()), "value=" + typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "12 hours", "1.2.3", "1,2,3", "--1", "1e3", "٪", "½", "NaN", "0x10", "1,44,0"})
    void whatIsNoNumberIsSaidToBeNone(String typed) {
        Task task = new Numeric("12", "0", List.of());
        assertThatThrownBy(() -> task.fit(List.of("value=" + typed)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("question_problem_number");
    }

    @ParameterizedTest
    @CsvSource({
        "24, h, true",
        "1440, min, true",
        "1500, min, true",
        "1501, min, false",
        "25, h, true",
        "26, h, false",
        "24, min, false",
        "1, d, true",
        "1.05, d, false"
    })
    void toleranceAndUnitsGoTogether(String typed, String unit, boolean right) {
        Task task =
                new Numeric("24", "1", List.of(new Unit("h", "1"), new Unit("min", "60"), new Unit("d", "0.0416666")));
        assertThat(right(task, "value=" + typed, "unit=" + unit)).isEqualTo(right);
        assertThat(right(task, "value=" + typed)).isFalse();
    }

    @Test
    void belowZeroIsANumber() {
        assertThat(right(new Numeric("-3", "0.5", List.of()), "value=−2,75")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Secrétaire général",
                "secretaire general",
                "SECRÉTAIRE-GÉNÉRAL",
                " secrétaire  général. ",
                "Secre\u0301taire ge\u0301ne\u0301ral",
                "الأمين العام",
                "الامين العام",
                "الأَمِينُ العَامّ",
                "الأمـــين العام",
                "ﺍﻷﻣﻴﻦ ﺍﻟﻌﺎﻡ",
                "\u200fالأمين العام\u200f"
            })
    void spellingsOfTheSameWordsAreTheSame(String typed) {
        Task task = new ShortText(
                List.of(new Accepted(Lang.FR, "Secrétaire général"), new Accepted(Lang.AR, "الأمين العام")));
        assertThat(right(task, "text=" + typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "مدرسة, مدرسه",
        "على, علي",
        "مسؤول, مسوول",
        "œuvre, OEUVRE",
        "straße, STRASSE",
        "İstanbul, istanbul",
        "24/7, ٢٤/٧",
        "ﬁle, file"
    })
    void formsOfALetterMakeNoDifference(String accepted, String typed) {
        assertThat(right(new ShortText(List.of(new Accepted(Lang.EN, accepted))), "text=" + typed))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"state, estate", "C, C++", "depositary, depository", "العام, عام"})
    void otherWordsAreOtherAnswers(String accepted, String typed) {
        assertThat(right(new ShortText(List.of(new Accepted(Lang.EN, accepted))), "text=" + typed))
                .isFalse();
    }

    @Test
    void whatIsWrittenIsKeptAsItWasOnOneLine() {
        Task task = new ShortText(List.of(new Accepted(Lang.EN, "x")));
        assertThat(task.fit(List.of("text= 50%\u0000 of \n it \ud800"))).containsExactly("text=50% of it \ufffd");
        assertThat(task.fit(List.of("text=   "))).isEmpty();
        assertThatThrownBy(() -> task.fit(List.of("text=" + "x".repeat(201)))).isInstanceOf(Problem.class);
    }

    @Test
    void marksSurviveTheTextTheyAreKeptAs() {
        List<String> marks = List.of("text=50 % of %20 it", "a");
        assertThat(Marks.read(Marks.write(marks))).isEqualTo(marks);
    }
}
