package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.GapText;
import org.conventionacademy.question.Matching;
import org.conventionacademy.question.ShortText;
import org.conventionacademy.question.Task;
import org.junit.jupiter.api.Test;

final class MarkToCountTest {
    private static List<String> distractors(Task task) {
        return MarkToCount.of(task).stream()
                .filter(MarkToCount::distractor)
                .map(MarkToCount::id)
                .toList();
    }

    @Test
    void wrongOptionOfAGapIsADistractor() {
        Task task = new GapText(List.of("g1.a", "g1.b", "g1.c"), List.of("g1.b"));
        assertThat(distractors(task)).containsExactly("g1.a", "g1.c");
    }

    @Test
    void whatIsRightForAnotherPartIsNone() {
        Task task = new Matching(List.of("a", "b"), List.of("x", "y"), List.of("a=x", "b=y"));
        assertThat(distractors(task)).isEmpty();
        assertThat(MarkToCount.of(task)).extracting(MarkToCount::field).containsExactly("a", "a", "b", "b");
    }

    @Test
    void everyAcceptedTextIsRight() {
        Task task = new ShortText(List.of(new ShortText.Accepted(Lang.EN, "Depositary")));
        assertThat(MarkToCount.of(task)).containsExactly(new MarkToCount("text=depositary", "text", true, false));
    }
}
