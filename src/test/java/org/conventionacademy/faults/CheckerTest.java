package org.conventionacademy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.conventionacademy.faults.Journal.Entry;
import org.conventionacademy.faults.Violation.Kind;
import org.junit.jupiter.api.Test;

/// The checker finds each defect that is planted in a small run, and nothing in the run as it was.
///
/// One attempt of two questions: the first is answered on a phone, twice, and then on a laptop that had not seen the
/// second answer; the second question is answered once, and once more after the end.
final class CheckerTest {
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static final UUID ENROLMENT = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private static final Save WRONG = save(FIRST, "phone", 1, 0, "a");
    private static final Save RIGHT = save(FIRST, "phone", 2, 1, "b");
    private static final Save OTHER_DEVICE = save(FIRST, "laptop", 1, 1, "c");
    private static final Save HALF = save(SECOND, "phone", 3, 0, "a");
    private static final Save AFTER_THE_END = save(SECOND, "phone", 4, 1, "a", "c");

    private final Grader grader = Grader.of(Site.content());
    private final List<Entry> journal = new ArrayList<>(List.of(
            new Entry.Begun(ATTEMPT, Site.TIMED, List.of(FIRST, SECOND)),
            new Entry.Typed(ATTEMPT, WRONG),
            new Entry.Acknowledged(ATTEMPT, WRONG, State.CURRENT, 1),
            new Entry.Typed(ATTEMPT, RIGHT),
            new Entry.Acknowledged(ATTEMPT, RIGHT, State.CURRENT, 2),
            new Entry.Typed(ATTEMPT, OTHER_DEVICE),
            new Entry.Acknowledged(ATTEMPT, OTHER_DEVICE, State.COMPETING, 0),
            new Entry.Typed(ATTEMPT, HALF),
            new Entry.Submitting(ATTEMPT),
            new Entry.Carried(ATTEMPT, HALF),
            new Entry.Result(ATTEMPT, new BigDecimal("75.00"), true, "PERSON"),
            new Entry.Typed(ATTEMPT, AFTER_THE_END),
            new Entry.Acknowledged(ATTEMPT, AFTER_THE_END, State.LATE, 0)));
    private final List<Tables.Attempt> attempts = new ArrayList<>(List.of(
            new Tables.Attempt(ATTEMPT, PERSON, Site.TIMED, 1, false, 40, "PERSON", new BigDecimal("75.00"), true)));
    private final List<Tables.Item> items = new ArrayList<>(List.of(
            new Tables.Item(ATTEMPT, 1, FIRST, new BigDecimal("1.0000"), 2),
            new Tables.Item(ATTEMPT, 2, SECOND, new BigDecimal("0.5000"), 1)));
    private final List<Tables.Answer> answers = new ArrayList<>(List.of(
            new Tables.Answer(ATTEMPT, WRONG, State.CURRENT, 1, true),
            new Tables.Answer(ATTEMPT, RIGHT, State.CURRENT, 2, true),
            new Tables.Answer(ATTEMPT, OTHER_DEVICE, State.COMPETING, 0, true),
            new Tables.Answer(ATTEMPT, HALF, State.CURRENT, 1, true),
            new Tables.Answer(ATTEMPT, AFTER_THE_END, State.LATE, 0, true)));
    private final List<Tables.Completion> completions = new ArrayList<>(
            List.of(new Tables.Completion(ENROLMENT, ATTEMPT, PERSON, Site.TIMED, new BigDecimal("75.00"))));

    CheckerTest() throws IOException {
        // Only for the files that the grader reads.
    }

    @Test
    void aRunInOrderHasNoViolation() {
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aDroppedSaveIsFound() {
        answers.remove(2);
        assertThat(kinds()).containsExactly(Kind.LOST_ANSWER);
    }

    @Test
    void aDroppedSaveThatCameWithTheSubmissionIsFound() {
        answers.remove(3);
        assertThat(kinds()).contains(Kind.LOST_ANSWER);
    }

    @Test
    void aSaveThatSaysSomethingElseIsFound() {
        answers.set(2, new Tables.Answer(ATTEMPT, save(FIRST, "laptop", 1, 1, "a"), State.COMPETING, 0, true));
        assertThat(kinds()).containsExactly(Kind.LOST_ANSWER, Kind.INVENTED_ANSWER);
    }

    @Test
    void aDoubledResultIsFound() {
        completions.add(completions.getFirst());
        assertThat(kinds()).containsExactly(Kind.TWO_RESULTS);
    }

    @Test
    void aResultToldOtherwiseIsFound() {
        journal.add(new Entry.Result(ATTEMPT, new BigDecimal("25.00"), false, "DEADLINE"));
        assertThat(kinds()).containsExactly(Kind.TWO_RESULTS);
    }

    @Test
    void aStaleAnswerThatWasGradedIsFound() {
        items.set(0, new Tables.Item(ATTEMPT, 1, FIRST, BigDecimal.ZERO, 1));
        attempt(row -> new Tables.Attempt(
                ATTEMPT, PERSON, Site.TIMED, 1, false, 40, "PERSON", new BigDecimal("25.00"), false));
        journal.replaceAll(entry -> entry instanceof Entry.Result
                ? new Entry.Result(ATTEMPT, new BigDecimal("25.00"), false, "PERSON")
                : entry);
        completions.clear();
        assertThat(kinds()).containsOnly(Kind.WRONG_RESULT);
    }

    @Test
    void anAnswerThatCountsThoughItWasTypedAfterTheEndIsFound() {
        answers.set(4, new Tables.Answer(ATTEMPT, AFTER_THE_END, State.CURRENT, 2, true));
        assertThat(kinds()).contains(Kind.WRONG_STATE, Kind.WRONG_RESULT);
    }

    @Test
    void anOlderAnswerThatCountsIsFound() {
        answers.set(0, new Tables.Answer(ATTEMPT, WRONG, State.CURRENT, 2, true));
        answers.set(1, new Tables.Answer(ATTEMPT, RIGHT, State.CURRENT, 1, true));
        assertThat(kinds()).contains(Kind.WRONG_STATE, Kind.WRONG_RESULT);
    }

    @Test
    void anAttemptThatIsGoneIsFound() {
        attempts.clear();
        assertThat(kinds()).contains(Kind.LOST_ATTEMPT);
    }

    @Test
    void anAttemptThatNeverEndsIsFound() {
        attempt(row -> new Tables.Attempt(ATTEMPT, PERSON, Site.TIMED, 1, true, 40, null, null, null));
        assertThat(kinds()).contains(Kind.OPEN_ATTEMPT);
    }

    @Test
    void aPassThatCompletesNothingIsFound() {
        completions.clear();
        assertThat(kinds()).containsExactly(Kind.WRONG_RESULT);
    }

    private void attempt(UnaryOperator<Tables.Attempt> change) {
        attempts.replaceAll(change);
    }

    private List<Kind> kinds() {
        Map<UUID, String> codes = Map.of(FIRST, Site.TIMED + "/first", SECOND, Site.TIMED + "/second");
        return Checker.check(
                        List.of(new Journal(PERSON, journal)),
                        new Tables(attempts, items, answers, List.of(), completions, codes),
                        grader)
                .stream()
                .map(Violation::kind)
                .toList();
    }

    private static Save save(UUID question, String client, int seq, int seen, String... choice) {
        return new Save(question, new Save.Id(client, seq), seen, List.of(choice));
    }
}
