package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.question.SingleChoice;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MarkingTest {
    private static final List<String> OPTIONS = List.of("a", "b", "c");

    private static QuestionRevisionId question(int i) {
        return new QuestionRevisionId(new UUID(1, i));
    }

    private static Task key(String right) {
        return new SingleChoice(OPTIONS, List.of(right));
    }

    /// An attempt whose keys are all `a`.
    private static List<Marking.Asked> answers(String... given) {
        return IntStream.range(0, given.length)
                .mapToObj(i ->
                        new Marking.Asked(question(i), key("a"), given[i].isEmpty() ? List.of() : List.of(given[i])))
                .toList();
    }

    private static Marking.Correction correction(int question, @Nullable Task task, RemarkPolicy policy) {
        return new Marking.Correction(List.of(question(question)), task, policy);
    }

    private static String percent(List<Marking.Asked> asked, Marking.Correction... corrections) {
        return Marking.percent(false, Marking.of(false, asked, List.of(corrections)))
                .toPlainString();
    }

    @Test
    void nobodyLosesWhenTheBetterResultIsKept() {
        Marking.Correction toB = correction(0, key("b"), RemarkPolicy.KEEP_BETTER);
        assertThat(percent(answers("a", "c"))).isEqualTo("50.00");
        assertThat(percent(answers("a", "c"), toB)).isEqualTo("50.00");
        assertThat(percent(answers("b", "c"), toB)).isEqualTo("50.00");
        assertThat(percent(answers("c", "c"), toB)).isEqualTo("0.00");
    }

    @Test
    void recomputingGoesBothWays() {
        Marking.Correction toB = correction(0, key("b"), RemarkPolicy.RECOMPUTE);
        assertThat(percent(answers("a", "a"), toB)).isEqualTo("50.00");
        assertThat(percent(answers("b", "a"), toB)).isEqualTo("100.00");
    }

    @Test
    void voidedQuestionCountsForNobody() {
        Marking.Correction none = correction(0, key("b"), RemarkPolicy.VOID);
        assertThat(percent(answers("a", "c", "a"), none)).isEqualTo("50.00");
        assertThat(percent(answers("c", "a", "a"), none)).isEqualTo("100.00");
        assertThat(Marking.of(false, answers("a", "a"), List.of(none)))
                .extracting(Marking.Mark::counted)
                .containsExactly(false, true);
    }

    @Test
    void attemptInWhichNothingWouldCountKeepsWhatItHas() {
        assertThat(percent(answers("a"), correction(0, null, RemarkPolicy.VOID)))
                .isEqualTo("100.00");
    }

    @Test
    void withdrawnQuestionCountsWhereThatIsBetter() {
        Marking.Correction withdrawn = correction(0, null, RemarkPolicy.KEEP_BETTER);
        assertThat(percent(answers("a", "c"), withdrawn)).isEqualTo("50.00");
        assertThat(percent(answers("c", "a"), withdrawn)).isEqualTo("100.00");
        assertThat(percent(answers("a", "c"), correction(0, null, RemarkPolicy.RECOMPUTE)))
                .isEqualTo("0.00");
    }

    @Test
    void howSureAnAnswerWasCountsUnderTheNewKeyToo() {
        List<Marking.Asked> sure = List.of(new Marking.Asked(question(0), key("a"), List.of("a", "certainty=3")));
        Marking.Correction toB = correction(0, key("b"), RemarkPolicy.RECOMPUTE);
        assertThat(Marking.percent(true, Marking.of(true, sure, List.of()))).isEqualByComparingTo("100");
        assertThat(Marking.percent(true, Marking.of(true, sure, List.of(toB)))).isEqualByComparingTo("0");
    }

    @Test
    void correctionsFollowEachOther() {
        Marking.Correction toB = correction(0, key("b"), RemarkPolicy.KEEP_BETTER);
        Marking.Correction toC = correction(0, key("c"), RemarkPolicy.RECOMPUTE);
        assertThat(percent(answers("a", "a"), toB, toC)).isEqualTo("50.00");
        assertThat(percent(answers("c", "a"), toB, toC)).isEqualTo("100.00");
        assertThat(percent(answers("c", "a"), toC, toB)).isEqualTo("100.00");
        assertThat(percent(answers("c", "b"), correction(0, null, RemarkPolicy.VOID), toC))
                .isEqualTo("50.00");
    }

    @Test
    void correctionsOfTwoQuestionsDoNotWaitForEachOther() {
        Marking.Correction first = correction(0, key("b"), RemarkPolicy.RECOMPUTE);
        Marking.Correction second = correction(1, key("b"), RemarkPolicy.RECOMPUTE);
        assertThat(percent(answers("b", "b"), first, second)).isEqualTo(percent(answers("b", "b"), second, first));
    }
}
