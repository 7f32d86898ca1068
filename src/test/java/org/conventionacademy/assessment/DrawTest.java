package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.conventionacademy.content.DrawRule;
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
import org.conventionacademy.register.ObligationId;
import org.junit.jupiter.api.Test;

final class DrawTest {
    private static final List<String> OPTIONS = List.of("a", "b", "c", "d");

    private static ModuleRevision revision(int bank, int ask) {
        List<Question> questions = IntStream.range(0, bank)
                .mapToObj(i -> question(
                        i,
                        i == 0
                                ? new TrueFalse(List.of("true", "false"), List.of("true"))
                                : new SingleChoice(OPTIONS, List.of("a")),
                        List.of()))
                .toList();
        return revision(questions, new QuizRules(ask, List.of(), 3, 70, 30, LateRule.STRICT));
    }

    private static ModuleRevision revision(List<Question> questions, QuizRules quiz) {
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
                quiz,
                questions,
                Map.of());
    }

    private static Question question(int i, Task task, List<String> tags, ObligationId... tests) {
        return new Question(
                new QuestionRevisionId(new UUID(7, i)),
                new QuestionCode("q" + i),
                1,
                List.of(tests),
                tags,
                task,
                false,
                Map.of());
    }

    /// Ten questions: the first three test A41.1, the second to the fourth are on figures.
    private static ModuleRevision ruled(int ask, DrawRule... rules) {
        Task task = new SingleChoice(OPTIONS, List.of("a"));
        List<Question> questions = IntStream.range(0, 10)
                .mapToObj(i -> question(
                        i,
                        task,
                        i >= 1 && i <= 3 ? List.of("figures") : List.of(),
                        new ObligationId(i < 3 ? "A41.1" : "A25.1")))
                .toList();
        return revision(questions, new QuizRules(ask, List.of(rules), 3, 70, null, LateRule.UNTIMED));
    }

    private static long count(ModuleRevision revision, List<Draw.Drawn> drawn, int from, int to) {
        List<QuestionRevisionId> pool = revision.questions().subList(from, to).stream()
                .map(Question::id)
                .toList();
        return drawn.stream().map(Draw.Drawn::question).filter(pool::contains).count();
    }

    @Test
    void eachRuleGetsItsShareAndTheRestComesFromAll() {
        ModuleRevision revision = ruled(6, new DrawRule("A41.1", 2), new DrawRule("figures", 2));
        Set<QuestionRevisionId> asked = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            List<Draw.Drawn> drawn = Draw.of(revision, seed);
            assertThat(drawn).extracting(Draw.Drawn::question).hasSize(6).doesNotHaveDuplicates();
            assertThat(count(revision, drawn, 0, 3)).isGreaterThanOrEqualTo(2);
            assertThat(count(revision, drawn, 1, 4)).isGreaterThanOrEqualTo(2);
            assertThat(count(revision, drawn, 0, 4)).as("none counts for both").isGreaterThanOrEqualTo(4);
            assertThat(Draw.of(revision, seed)).isEqualTo(drawn);
            drawn.forEach(each -> asked.add(each.question()));
        }
        assertThat(asked).hasSize(10);
    }

    @Test
    void questionsOfARuleStandAnywhereAndEachAsOften() {
        ModuleRevision revision = ruled(4, new DrawRule("A41.1", 1));
        int[] first = new int[3];
        int[] places = new int[4];
        for (long seed : new Random(1).longs(3_000).toArray()) {
            List<QuestionRevisionId> drawn =
                    Draw.of(revision, seed).stream().map(Draw.Drawn::question).toList();
            for (int i = 0; i < first.length; i++) {
                int place = drawn.indexOf(revision.questions().get(i).id());
                if (place >= 0) {
                    first[i]++;
                    places[place]++;
                }
            }
        }
        assertThat(first)
                .satisfies(counts -> assertThat(Arrays.stream(counts).max().orElseThrow()
                                - Arrays.stream(counts).min().orElseThrow())
                        .isLessThan(200));
        assertThat(places)
                .satisfies(counts -> assertThat(Arrays.stream(counts).max().orElseThrow()
                                - Arrays.stream(counts).min().orElseThrow())
                        .isLessThan(200));
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
