package org.conventionacademy.assessment;

import java.time.Instant;
import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.jspecify.annotations.Nullable;

/// A save as it was received, for those who look into an attempt afterwards.
///
/// @param position of the question, from 1
/// @param choice the marks of the answer; empty takes an answer back
/// @param device counts the devices of the attempt in the order in which they first appeared, from 1; 0 is a form
/// without script
/// @param seq the device's own count
/// @param seen the version of the answer that it was typed over, 0 for none
/// @param version the version that it became, 0 where it did not become the answer
/// @param typedAt by the device's count since its last contact; null where it did not say
public record KeptSave(
        int position,
        QuestionRevisionId question,
        List<String> choice,
        int device,
        int seq,
        int seen,
        int version,
        @Nullable Instant typedAt,
        Instant receivedAt,
        Fate fate) {
    /// What became of it in the end.
    public enum Fate {
        /// It is the answer that counts.
        COUNTS,
        /// It was the answer until a later one came.
        REPLACED,
        /// The same device had already sent a newer one.
        SUPERSEDED,
        /// Another device had changed the answer in the meantime.
        COMPETING,
        /// The attempt had ended.
        LATE,
        /// The trainee had left the question for a later one.
        LEFT,
        /// Its number stood for another answer.
        REUSED
    }
}
