package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.conventionacademy.assessment.SaveRule.Current;
import org.conventionacademy.assessment.SaveRule.Held;
import org.conventionacademy.assessment.SaveRule.Known;
import org.conventionacademy.assessment.SaveRule.Verdict;
import org.conventionacademy.content.QuestionRevisionId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SaveRuleTest {
    private static final QuestionRevisionId QUESTION = new QuestionRevisionId(new UUID(1, 1));
    private static final QuestionRevisionId ANOTHER = new QuestionRevisionId(new UUID(1, 2));
    private static final ClientId PHONE = new ClientId("phone");
    private static final ClientId LAPTOP = new ClientId("laptop");

    private static SaveAnswer save(ClientId client, int seq, int seen, String... choice) {
        return new SaveAnswer(QUESTION, new SaveNumber(client, seq), seen, List.of(choice));
    }

    private static Verdict.Store store(SaveState state, int version) {
        return new Verdict.Store(state, version);
    }

    /// Everything that can bear on a new number: who holds the answer, what was seen, where the count stands.
    @ParameterizedTest(name = "answer of {0} at version {1}, seen {2}, newest {3}, seq {4}: {5} {6}")
    @CsvSource({
        // nobody has answered
        "nobody, 0, 0, 0, 1, CURRENT, 1",
        "nobody, 0, 7, 0, 1, CURRENT, 1",
        // my own answer stands: my count decides, what I saw does not
        "phone, 3, 3, 4, 5, CURRENT, 4",
        "phone, 3, 0, 4, 5, CURRENT, 4",
        "phone, 3, 9, 4, 5, CURRENT, 4",
        "phone, 3, 3, 6, 5, SUPERSEDED, 0",
        "phone, 3, 0, 6, 5, SUPERSEDED, 0",
        // another's answer stands: only who saw it may change it
        "laptop, 3, 3, 0, 5, CURRENT, 4",
        "laptop, 3, 2, 0, 5, COMPETING, 0",
        "laptop, 3, 4, 0, 5, COMPETING, 0",
        "laptop, 3, 0, 0, 5, COMPETING, 0",
        "laptop, 3, 3, 4, 5, CURRENT, 4",
        "laptop, 3, 2, 4, 5, COMPETING, 0",
        // my own newer save is known, whoever's answer stands
        "laptop, 3, 3, 6, 5, SUPERSEDED, 0",
        "laptop, 3, 2, 6, 5, SUPERSEDED, 0",
    })
    void newNumberIsJudged(String holder, int version, int seen, int newest, int seq, SaveState state, int becomes) {
        Current current = holder.equals("nobody") ? null : new Current(new ClientId(holder), version, List.of("other"));
        Verdict verdict =
                SaveRule.judge(save(PHONE, seq, seen, "a"), new Known(null, current, newest), SaveState.CURRENT);
        assertThat(verdict).isEqualTo(store(state, becomes));
    }

    /// All plain forms are one client: a page that was opened before another device answered must not win over it.
    @ParameterizedTest(name = "a form that saw {0} of version 3: {1} {2}")
    @CsvSource({"3, CURRENT, 4", "2, COMPETING, 0", "0, COMPETING, 0"})
    void aFormWinsOnlyOverWhatItsPageShowed(int seen, SaveState state, int becomes) {
        Current current = new Current(ClientId.FORM, 3, List.of("other"));
        assertThat(SaveRule.judge(save(ClientId.FORM, 9, seen, "a"), new Known(null, current, 8), SaveState.CURRENT))
                .isEqualTo(store(state, becomes));
    }

    @Test
    void theSameAnswerFromAnotherDeviceCompetesWithNothing() {
        Current current = new Current(LAPTOP, 3, List.of("a"));
        assertThat(SaveRule.judge(save(PHONE, 1, 0, "a"), new Known(null, current, 0), SaveState.CURRENT))
                .isEqualTo(store(SaveState.CURRENT, 4));
    }

    @ParameterizedTest
    @CsvSource({"nobody, LATE", "phone, LATE", "laptop, LATE", "nobody, LEFT", "phone, LEFT", "laptop, LEFT"})
    void newNumberThatCannotCountIsKeptAsWhatItIs(String holder, SaveState best) {
        Current current = holder.equals("nobody") ? null : new Current(new ClientId(holder), 1, List.of("other"));
        for (int newest : List.of(0, 1, 9)) {
            for (int seen : List.of(0, 1)) {
                assertThat(SaveRule.judge(save(PHONE, 5, seen, "a"), new Known(null, current, newest), best))
                        .isEqualTo(store(best, 0));
            }
        }
    }

    @Nested
    class NumberIsHeld {
        private final Held held = new Held(QUESTION, List.of("a", "b"), SaveState.CURRENT, 2);

        @ParameterizedTest
        @EnumSource(names = {"CURRENT", "LATE", "LEFT"})
        void sameAnswerRepeatsTheFirstReply(SaveState best) {
            Known known = new Known(held, new Current(LAPTOP, 3, List.of("other")), 9);
            assertThat(SaveRule.judge(save(PHONE, 5, 0, "a", "b"), known, best)).isEqualTo(new Verdict.Repeat(held));
        }

        @ParameterizedTest
        @EnumSource(names = {"CURRENT", "LATE", "LEFT"})
        void anotherAnswerIsAReuse(SaveState best) {
            Known known = new Known(held, null, 5);
            assertThat(SaveRule.judge(save(PHONE, 5, 2, "a"), known, best)).isEqualTo(new Verdict.Reuse());
        }

        @Test
        void anotherQuestionIsAReuse() {
            Known known = new Known(new Held(ANOTHER, List.of("a"), SaveState.CURRENT, 1), null, 0);
            assertThat(SaveRule.judge(save(PHONE, 5, 0, "a"), known, SaveState.CURRENT))
                    .isEqualTo(new Verdict.Reuse());
        }
    }

    /// Whatever order a line delivers in, and however often: every save is kept once, versions count up without a gap,
    /// and a client that was alone ends with its newest answer.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void noOrderOfArrivalLosesASave(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Stored> rows = new ArrayList<>();
            List<SaveAnswer> sent = new ArrayList<>();
            int clients = 1 + random.nextInt(2);
            for (int seq = 1; seq <= 6; seq++) {
                ClientId client = random.nextInt(clients) == 0 ? PHONE : LAPTOP;
                sent.add(save(client, seq, random.nextInt(4), random.nextBoolean() ? "a" : "b"));
            }
            List<SaveAnswer> arriving = new ArrayList<>(sent);
            arriving.addAll(sent.subList(0, random.nextInt(sent.size())));
            java.util.Collections.shuffle(arriving, random);
            arriving.forEach(save -> receive(rows, save));

            assertThat(rows)
                    .as("seed %d round %d", seed, round)
                    .extracting(row -> row.save().number())
                    .containsExactlyInAnyOrderElementsOf(
                            sent.stream().map(SaveAnswer::number).toList());
            List<Integer> versions = rows.stream()
                    .map(row -> row.verdict().version())
                    .filter(v -> v > 0)
                    .toList();
            for (int i = 0; i < versions.size(); i++) {
                assertThat(versions.get(i)).isEqualTo(i + 1);
            }
            if (clients == 1) {
                assertThat(current(rows).orElseThrow().save()).isEqualTo(sent.getLast());
            }
        }
    }

    private record Stored(SaveAnswer save, Verdict.Store verdict) {}

    private static Optional<Stored> current(List<Stored> rows) {
        return rows.stream().max(Comparator.comparingInt(row -> row.verdict().version()));
    }

    private static void receive(List<Stored> rows, SaveAnswer save) {
        Held same = rows.stream()
                .filter(row -> row.save().number().equals(save.number()))
                .findFirst()
                .map(row -> new Held(
                        QUESTION,
                        row.save().choice(),
                        row.verdict().state(),
                        row.verdict().version()))
                .orElse(null);
        Current current = current(rows)
                .filter(row -> row.verdict().version() > 0)
                .map(row -> new Current(
                        row.save().number().client(),
                        row.verdict().version(),
                        row.save().choice()))
                .orElse(null);
        int newest = rows.stream()
                .map(row -> row.save().number())
                .filter(number -> number.client().equals(save.number().client()))
                .mapToInt(SaveNumber::seq)
                .max()
                .orElse(0);
        switch (SaveRule.judge(save, new Known(same, current, newest), SaveState.CURRENT)) {
            case Verdict.Store verdict -> rows.add(new Stored(save, verdict));
            case Verdict.Repeat(Held held) -> assertThat(held).isEqualTo(same);
            case Verdict.Reuse() -> throw new AssertionError("the same save was taken for another");
        }
    }
}
