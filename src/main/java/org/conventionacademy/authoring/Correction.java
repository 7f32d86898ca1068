package org.conventionacademy.authoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// A correction of a key, from its draft to the last result marked anew.
///
/// @param question the revision whose key is wrong
/// @param corrected null where the question is taken out of the quiz
/// @param notes what those who took it are told, in English at least
/// @param policy null until it is confirmed
/// @param questions every revision that was asked with the wrong key
/// @param total attempts that asked one of them
/// @param lookedAt how many of these the pass under way, or the last, has come past
/// @param finishedAt when the last result had been marked anew
public record Correction(
        CorrectionId id,
        ModuleId module,
        QuestionCode code,
        QuestionRevisionId question,
        Task wrong,
        @Nullable Task corrected,
        Map<Lang, String> notes,
        @Nullable RemarkPolicy policy,
        CorrectionState state,
        PersonId createdBy,
        Instant createdAt,
        @Nullable PersonId appliedBy,
        @Nullable Instant appliedAt,
        @Nullable Instant finishedAt,
        List<QuestionRevisionId> questions,
        long total,
        long lookedAt) {
    @JsonIgnore
    public boolean withdraws() {
        return corrected == null;
    }

    @JsonIgnore
    public String note(Lang wanted) {
        return notes.getOrDefault(wanted, notes.getOrDefault(Lang.EN, ""));
    }
}
