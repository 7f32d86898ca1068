package org.conventionacademy.authoring;

import java.util.EnumMap;
import java.util.Map;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// Prepare a correction and see what it would change.
///
/// @param question the revision that is asked now
/// @param corrected the task with its right key, else as it is; null to take the question out of the quiz
/// @param notes what those who took it are told: 10 to 1,000 characters, in English at least
public record DraftCorrection(
        ModuleId module,
        QuestionRevisionId question,
        @Nullable Task corrected,
        Map<Lang, String> notes) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1_000;

    /// @throws Problem INVALID, with the field that has to be mended
    public DraftCorrection {
        Map<Lang, String> told = new EnumMap<>(Lang.class);
        notes.forEach((lang, note) -> {
            if (!note.isBlank()) {
                told.put(lang, note.strip());
            }
        });
        told.forEach((lang, note) -> {
            if (note.codePointCount(0, note.length()) > LONGEST) {
                throw wrong(lang, "authoring_problem_note_long", LONGEST);
            }
        });
        if (told.getOrDefault(Lang.EN, "").length() < SHORTEST) {
            throw wrong(Lang.EN, "authoring_problem_note", SHORTEST);
        }
        notes = Map.copyOf(told);
    }

    private static Problem wrong(Lang lang, String why, int bound) {
        return Problem.invalid(why, bound).with("field", "note-" + lang.code());
    }
}
