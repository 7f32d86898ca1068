package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.conventionacademy.assessment.FirstAttempt.Response;
import org.conventionacademy.assessment.ItemWarning.Kind;
import org.conventionacademy.platform.Lang;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is not said, what is warned of, and how long answers take.
final class ItemSumsTest {
    private final SampleItems sample =
            new SampleItems(new TreeMap<>(Map.of("one", List.of("a"), "two", List.of("b"), "three", List.of("c"))), 3);

    @Nested
    class Unsaid {
        @Test
        void twentyNinePersonsAreTooFew() {
            people(29, person -> answers("a", "b", "c"));
            ItemStatistics item = sample.item("one", null);
            assertThat(item.persons()).isEqualTo(29);
            assertThat(item.unknown()).isEqualTo(Unknown.TOO_FEW);
            assertThat(item.facility()).isNull();
            assertThat(item.marks()).isEmpty();
            assertThat(sample.quiz(null).unknown()).isEqualTo(Unknown.TOO_FEW);
            assertThat(sample.quiz(null).mean()).isNull();
        }

        @Test
        void whatEverybodyKnowsTellsNobodyApart() {
            people(30, person -> answers("a", "b", "c"));
            ItemStatistics item = sample.item("one", null);
            assertThat(item.unknown()).isNull();
            assertThat(item.facility()).isEqualTo(1);
            assertThat(item.discrimination()).isNull();
            assertThat(item.medianSeconds()).isNull();
            assertThat(sample.quiz(null).unknown()).isEqualTo(Unknown.NO_SPREAD);
        }

        @Test
        void aRandomDrawHasNoAlpha() {
            people(60, person -> answers("a", person % 2 == 0 ? "b" : "a", "c").subList(person % 2, 2 + person % 2));
            QuizStatistics quiz = sample.quiz(null);
            assertThat(quiz.unknown()).isEqualTo(Unknown.RANDOM_DRAW);
            assertThat(quiz.alpha()).isNull();
            assertThat(quiz.standardError()).isNull();
            assertThat(quiz.mean()).isNotNull();
            assertThat(quiz.questions()).isEqualTo(2);
        }

        @Test
        void oneQuestionAloneHasNoRestToCompareWith() {
            people(40, person -> answers(person % 2 == 0 ? "a" : "b", "b", "c").subList(0, 1));
            ItemStatistics item = sample.item("one", null);
            assertThat(item.facility()).isCloseTo(0.5, within(1e-12));
            assertThat(item.discrimination()).isNull();
            assertThat(item.warnings()).extracting(ItemWarning::kind).doesNotContain(Kind.KEY_SUSPECT);
        }
    }

    @Nested
    class Warned {
        @Test
        void aKeyThatTheGoodAvoid() {
            people(60, person -> person % 2 == 0 ? answers("b", "b", "c") : answers("a", "a", "a"));
            ItemStatistics item = sample.item("one", null);
            assertThat(item.discrimination()).isNegative();
            assertThat(item.warnings())
                    .extracting(ItemWarning::kind)
                    .containsExactly(Kind.KEY_SUSPECT, Kind.NEGATIVE_DISCRIMINATION, Kind.DISTRACTOR_UNUSED);
            assertThat(item.warnings().getFirst().marks()).containsExactly("b");
            assertThat(item.warnings().getLast().marks()).containsExactly("c", "d");
        }

        @Test
        void aQuestionThatIsHarderInOneLanguageOnly() {
            for (int person = 0; person < 80; person++) {
                String second = person % 4 < 2 ? "b" : "a";
                sample.add(Lang.EN, answers(person % 8 == 0 ? "b" : "a", second, "c"));
                sample.add(Lang.FR, answers(person % 8 == 0 ? "a" : "b", second, "c"));
            }
            ItemStatistics french = sample.item("one", Lang.FR);
            assertThat(french.contrast())
                    .isNotNull()
                    .extracting(LanguageContrast::difference, InstanceOfAssertFactories.DOUBLE)
                    .isNegative();
            assertThat(french.warnings()).extracting(ItemWarning::kind).contains(Kind.TRANSLATION_SUSPECT);
            assertThat(sample.item("one", Lang.EN).warnings())
                    .extracting(ItemWarning::kind)
                    .doesNotContain(Kind.TRANSLATION_SUSPECT);
            assertThat(sample.item("one", null).warnings())
                    .contains(new ItemWarning(Kind.TRANSLATION_SUSPECT, List.of(), Lang.FR));
        }
    }

    @Nested
    class Time {
        private static final long SECOND = 1_000_000;

        @Test
        void isFromTheLastThingThatHappenedToTheFirstAnswer() {
            assertThat(AnswerTimes.of(
                            0,
                            List.of(
                                    save("two", 50, true),
                                    save("one", 20, true),
                                    save("one", 30, true),
                                    save("three", 40, false),
                                    save("three", 4000, true))))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("one", 20, "two", 10, "three", AnswerTimes.LONGEST_SECONDS));
        }

        @Test
        void isUnknownWhereAnswersCameTogether() {
            assertThat(AnswerTimes.of(
                            0, List.of(save("one", 20, true), save("two", 20, true), save("three", 25, true))))
                    .containsExactlyEntriesOf(Map.of("three", 5));
        }

        @Test
        void ofTwoInTheMiddleIsBetweenThem() {
            SecondsCounted seconds = new SecondsCounted();
            List.of(9, 4, 5, 1800).forEach(seconds::add);
            assertThat(seconds.median()).isEqualTo(7);
        }

        private static AnswerTimes.Save save(String question, long second, boolean answers) {
            return new AnswerTimes.Save(question, second * SECOND, answers);
        }
    }

    private interface Person {
        List<Response> answer(int number);
    }

    private void people(int count, Person person) {
        IntStream.range(0, count).forEach(number -> sample.add(Lang.EN, person.answer(number)));
    }

    private List<Response> answers(String one, String two, String three) {
        return List.of(response("one", one, "a"), response("two", two, "b"), response("three", three, "c"));
    }

    private Response response(String question, String mark, String key) {
        return new Response(sample.id(question), mark.equals(key) ? FirstAttempt.FULL : 0, List.of(mark), null);
    }
}
