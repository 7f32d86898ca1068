package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// What somebody who took a question is told of its correction, for one of their attempts.
///
/// @param number of the attempt, from 1
/// @param position of the question in it
/// @param notes in English at least
/// @param at when all results had been marked anew
/// @param changed null where the result stayed as it was
/// @param seen whether the person has put it away
public record CorrectionNote(
        CorrectionId correction,
        AttemptId attempt,
        ModuleId module,
        RevisionId revision,
        int number,
        int position,
        QuestionRevisionId question,
        RemarkPolicy policy,
        Map<Lang, String> notes,
        Instant at,
        @Nullable Changed changed,
        boolean seen) {
    public record Changed(
            BigDecimal percentBefore, boolean passedBefore, BigDecimal percentAfter, boolean passedAfter) {}

    @JsonIgnore
    public Lang language(Lang wanted) {
        return notes.containsKey(wanted) ? wanted : Lang.EN;
    }

    @JsonIgnore
    public String note(Lang wanted) {
        return Objects.requireNonNullElse(notes.get(language(wanted)), "");
    }
}
