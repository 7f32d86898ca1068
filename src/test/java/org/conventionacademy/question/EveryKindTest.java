package org.conventionacademy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.map;
import static org.conventionacademy.platform.YamlShape.required;
import static org.conventionacademy.platform.YamlShape.variants;
import static org.conventionacademy.platform.YamlShape.word;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.platform.YamlWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for the grading of every kind, over many questions and answers. A failure names its seed; the property
/// `questions.seed` runs that one again.
final class EveryKindTest {
    private static final int ROUNDS = 200;
    private static final long SEED = Long.getLong("questions.seed", new Random().nextLong());
    private static final Set<Lang> LANGUAGES = EnumSet.allOf(Lang.class);

    private static final YamlShape FILE = map(required(
            "questions",
            listOf(variants(
                    "kind",
                    QuestionKind.keysByCode(),
                    required(
                            "kind",
                            word(Arrays.stream(QuestionKind.values())
                                    .map(QuestionKind::code)
                                    .toArray(String[]::new)))))));

    private static void each(QuestionKind kind, Consumer<RandomTasks> check) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            try {
                check.accept(new RandomTasks(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(kind.code() + ", seed " + seed + " (-Dquestions.seed=" + seed + ")", e);
            }
        }
    }

    private static BigDecimal points(Task task, List<String> answer) {
        return task.points(task.fit(answer)).rounded();
    }

    @ParameterizedTest
    @EnumSource
    void pointsStayBetweenNoneAndOne(QuestionKind kind) {
        each(kind, random -> {
            Task task = random.of(kind);
            assertThat(task.faults(LANGUAGES)).isEmpty();
            assertThat(points(task, random.answer(task))).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(points(task, List.of())).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource
    void rightAnswerEarnsAll(QuestionKind kind) {
        each(kind, random -> {
            Task task = random.of(kind);
            assertThat(points(task, RightAnswer.of(task))).isEqualByComparingTo(BigDecimal.ONE);
        });
    }

    @ParameterizedTest
    @EnumSource
    void orderOfMarksAndOfWhatIsOfferedMakesNoOtherAnswer(QuestionKind kind) {
        each(kind, random -> {
            Task task = random.of(kind);
            List<String> answer = random.answer(task);
            List<String> mixed = Choices.shuffled(answer, new Random(answer.hashCode()));
            assertThat(task.fit(mixed)).isEqualTo(task.fit(answer));
            assertThat(task.fit(task.fit(answer))).isEqualTo(task.fit(answer));
            List<String> offered = task.shuffled(new Random(1));
            assertThat(marks(task.controls(offered))).isEqualTo(marks(task.controls(List.of())));
            assertThat(Set.copyOf(task.verdicts(task.fit(answer), offered)).stream()
                            .map(Verdict::id)
                            .sorted())
                    .containsExactlyElementsOf(task.verdicts(task.fit(answer), List.of()).stream()
                            .map(Verdict::id)
                            .sorted()
                            .toList());
        });
    }

    /// From any answer on: what mends it never costs a point. An ordering is mended by putting two neighbours in order,
    /// every other kind by taking over one part of the right answer.
    @ParameterizedTest
    @EnumSource
    void mendingAnAnswerNeverCostsPoints(QuestionKind kind) {
        each(kind, random -> {
            Task task = random.of(kind);
            List<String> answer = task.fit(random.answer(task));
            for (List<String> mended : RightAnswer.mended(task, answer)) {
                assertThat(points(task, mended))
                        .as("%s mended to %s", answer, mended)
                        .isGreaterThanOrEqualTo(points(task, answer));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void fileSaysItAll(QuestionKind kind) {
        each(kind, random -> {
            Task task = random.of(kind);
            String file = YamlWriter.write(inFile(task), FILE);
            Inspection inspection = new Inspection();
            YamlNode.Fields read =
                    Yaml.read("questions.yaml", file, 0, inspection).orElseThrow();
            assertThat(FILE.check(read, "the file", "questions.yaml", inspection))
                    .as("%s", inspection.findings())
                    .isTrue();
            YamlNode.Fields fields = read.list("questions").getFirst();
            Task again = QuestionKind.of(fields.text("kind")).read(fields);
            assertThat(again).isEqualTo(task);
            List<String> answer = task.fit(random.answer(task));
            assertThat(again.points(again.fit(answer))).isEqualTo(task.points(answer));
            assertThat(Marks.read(Marks.write(answer))).isEqualTo(answer);
        });
    }

    private static YamlNode.Fields inFile(Task task) {
        YamlNode.Fields question = new FileNodes()
                .text("kind", task.kind().code())
                .all(task.file())
                .fields();
        return new YamlNode.Fields(
                0, new LinkedHashMap<>(Map.of("questions", new YamlNode.Items(0, List.of(question)))), Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void publishedRevisionSaysItAll(QuestionKind kind) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        Task task = new RandomTasks(SEED).of(kind);
        assertThat(json.readValue(json.writerFor(Task.class).writeValueAsString(task), Task.class))
                .isEqualTo(task);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoAnswerIsRefused(QuestionKind kind) {
        each(kind, random -> {
            Task task = random.of(kind);
            for (String mark : List.of("", "zz", "zz=1", "value=", "a=", "=a", "p1.", "p9.a", "s1.z", "text")) {
                List<String> answer = List.of(mark);
                if (!mark.equals("value=") || kind != QuestionKind.NUMERIC) {
                    assertThatThrownBy(() -> task.fit(answer)).as(mark).isInstanceOf(Problem.class);
                }
            }
            List<String> right = RightAnswer.of(task);
            List<String> twice = new ArrayList<>(right);
            twice.add(right.getFirst());
            assertThatThrownBy(() -> task.fit(twice)).isInstanceOf(Problem.class);
        });
    }

    private static Set<String> marks(List<Control> controls) {
        Set<String> marks = new HashSet<>();
        controls.forEach(control -> {
            switch (control) {
                case Control.Options options -> marks.addAll(options.marks());
                case Control.Menu menu -> menu.entries().forEach(entry -> marks.add(entry.mark()));
                case Control.Field field -> marks.add(field.id());
                case Control.Passage passage ->
                    marks.addAll(marks(List.copyOf(passage.places().values())));
                case Control.Group group -> marks.addAll(marks(group.controls()));
            }
        });
        return marks;
    }

    /// A key is corrected by answering the question, or by what its file says.
    @ParameterizedTest
    @EnumSource
    void keyCanBeCorrectedAndChangesNothingThatIsOffered(QuestionKind kind) {
        each(kind, random -> {
            Task task = random.of(kind);
            List<String> answer = task.fit(random.answer(task));
            task.keyed(answer)
                    .filter(other -> other.faults(LANGUAGES).isEmpty())
                    .ifPresent(other -> {
                        assertThat(task.offersLike(other)).isTrue();
                        assertThat(points(other, answer)).isEqualByComparingTo(BigDecimal.ONE);
                        assertThat(points(other, RightAnswer.of(other))).isEqualByComparingTo(BigDecimal.ONE);
                    });
            Inspection inspection = new Inspection();
            assertThat(TaskText.read(kind, "key", TaskText.write(task), inspection))
                    .as("%s", inspection.findings())
                    .contains(task);
        });
    }
}
