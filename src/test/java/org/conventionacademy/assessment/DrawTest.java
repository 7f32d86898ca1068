package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.conventionacademy.content.LateRule;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.QuizRules;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.question.SingleChoice;
import org.conventionacademy.question.Task;
import org.conventionacademy.question.TrueFalse;
import org.junit.jupiter.api.Test;

final class DrawTest {
    private static final List<String> OPTIONS = List.of("a", "b", "c", "d");

    private static ModuleRevision revision(int bank, int ask) {
        List<Question> questions = IntStream.range(0, bank)
                .mapToObj(i -> question(
                        i,
                        i == 0
                                ? new TrueFalse(List.of("true", "false"), List.of("true"))
                                : new SingleChoice(OPTIONS, List.of("a"))))
                .toList();
        return new ModuleRevision(
                new RevisionId(new UUID(0, 1)),
                new ModuleId("sample"),
                1,
                Instant.EPOCH,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                new QuizRules(ask, 3, 70, 30, LateRule.STRICT),
                questions,
                Map.of());
    }

    private static Question question(int i, Task task) {
        return new Question(
                new QuestionRevisionId(new UUID(7, i)), new QuestionCode("q" + i), 1, List.of(), task, false, Map.of());
    }

    @Test
    void asksAsManyAsTheRulesSayAndNoneTwice() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(Draw.of(revision(12, 10), seed))
                    .extracting(Draw.Drawn::question)
                    .hasSize(10)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aBankTooSmallIsAskedWhole() {
        assertThat(Draw.of(revision(4, 10), 1)).hasSize(4);
    }

    @Test
    void sameSeedDrawsTheSame() {
        assertThat(Draw.of(revision(12, 10), 42)).isEqualTo(Draw.of(revision(12, 10), 42));
    }

    @Test
    void optionsAreShuffledButNotTrueAndFalse() {
        List<List<String>> orders = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> Draw.of(revision(12, 12), seed).stream())
                .map(Draw.Drawn::options)
                .distinct()
                .toList();
        assertThat(orders).contains(List.of("true", "false")).doesNotContain(List.of("false", "true"));
        assertThat(orders).hasSize(1 + 24);
    }
}
