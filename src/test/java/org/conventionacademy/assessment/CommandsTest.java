package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "ä", "a/b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void clientsAreNamedByLettersDigitsAndHyphens(String name) {
        assertThatThrownBy(() -> new ClientId(name)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001})
    void countsStayInTheirRange(int seq) {
        assertThatThrownBy(() -> new SaveNumber(new ClientId("c"), seq)).isInstanceOf(Problem.class);
    }

    @Test
    void anAnswerIsComplete() {
        QuestionRevisionId question = new QuestionRevisionId(new UUID(0, 1));
        SaveNumber number = new SaveNumber(new ClientId("c"), 1);
        assertThatThrownBy(() -> new SaveAnswer(question, number, -1, List.of()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new SaveAnswer(question, number, 0, Arrays.asList("a", null)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aSubmissionMissesOnlyWhatIsNamedAndNeitherHeldNorGivenUp() {
        SaveNumber held = new SaveNumber(new ClientId("c"), 1);
        SaveNumber givenUp = new SaveNumber(new ClientId("c"), 2);
        SaveNumber lost = new SaveNumber(new ClientId("c"), 3);
        SubmitAttempt submit = new SubmitAttempt(List.of(), List.of(held, givenUp, lost, lost), List.of(givenUp));
        assertThat(submit.missingFrom(List.of(held))).containsExactly(lost);
        assertThat(SubmitAttempt.PLAIN.missingFrom(List.of())).isEmpty();
    }

    @Test
    void allowancesAreBoundedAndHaveAReason() {
        PersonId person = new PersonId(new UUID(0, 1));
        ModuleId module = new ModuleId("m");
        assertThat(new AllowMore(person, module, 1, 0, " line was down ").reason())
                .isEqualTo("line was down");
        assertThatThrownBy(() -> new AllowMore(person, module, 0, 0, "line was down"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new AllowMore(person, module, 11, 0, "line was down"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new AllowMore(person, module, 0, 601, "line was down"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new AllowMore(person, module, 1, 0, "  ")).isInstanceOf(Problem.class);
    }
}
