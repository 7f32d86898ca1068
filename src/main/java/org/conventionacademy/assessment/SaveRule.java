package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.jspecify.annotations.Nullable;

/// What becomes of a save, given what is held. The rule of the whole product on whose answer stands.
final class SaveRule {
    /// A save that is held under some number.
    record Held(QuestionRevisionId question, List<String> choice, SaveState state, int version) {}

    /// The answer that counts now.
    record Current(ClientId client, int version, List<String> choice) {}

    /// What is held that bears on a save.
    ///
    /// @param sameNumber the save held under the same client and count
    /// @param newestOfClient the client's highest count for this question, 0 for none
    record Known(@Nullable Held sameNumber, @Nullable Current current, int newestOfClient) {
        int currentVersion() {
            return current == null ? 0 : current.version();
        }

        List<String> currentChoice() {
            return current == null ? List.of() : current.choice();
        }

        Known replacedBy(SaveAnswer save) {
            return new Known(
                    sameNumber,
                    new Current(save.number().client(), currentVersion() + 1, save.choice()),
                    newestOfClient);
        }
    }

    sealed interface Verdict {
        /// To be stored so; a version of 0 is none.
        record Store(SaveState state, int version) implements Verdict {}

        /// Already held: the reply is the one of the first time.
        record Repeat(Held held) implements Verdict {}

        /// The number stands for another answer.
        record Reuse() implements Verdict {}
    }

    private SaveRule() {}

    /// @param best what it may become at best: the answer, or why it does not count
    static Verdict judge(SaveAnswer save, Known known, SaveState best) {
        Held held = known.sameNumber();
        if (held != null) {
            boolean same =
                    held.question().equals(save.question()) && held.choice().equals(save.choice());
            return same ? new Verdict.Repeat(held) : new Verdict.Reuse();
        }
        SaveState state = best == SaveState.CURRENT ? state(save, known) : best;
        return new Verdict.Store(state, state == SaveState.CURRENT ? known.currentVersion() + 1 : 0);
    }

    private static SaveState state(SaveAnswer save, Known known) {
        if (save.number().seq() < known.newestOfClient()) {
            return SaveState.SUPERSEDED;
        }
        Current current = known.current();
        boolean wins = current == null
                || wrote(save, current)
                || current.version() == save.seen()
                || current.choice().equals(save.choice());
        return wins ? SaveState.CURRENT : SaveState.COMPETING;
    }

    /// Plain forms of all devices are one client, so who sent one before tells nothing.
    private static boolean wrote(SaveAnswer save, Current current) {
        ClientId client = save.number().client();
        return !client.equals(ClientId.FORM) && current.client().equals(client);
    }
}
