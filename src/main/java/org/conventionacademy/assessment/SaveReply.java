package org.conventionacademy.assessment;

import java.time.Instant;
import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.jspecify.annotations.Nullable;

/// What is stored, told only once it is.
///
/// @param version the version that this save became, 0 where it did not become the answer
/// @param currentVersion the version of the answer that counts now
/// @param currentChoice the marks of that answer
/// @param secondsLeft null where there is no deadline; 0 once it has passed
public record SaveReply(
        QuestionRevisionId question,
        SaveNumber number,
        SaveState state,
        int version,
        int currentVersion,
        List<String> currentChoice,
        Instant serverTime,
        @Nullable Long secondsLeft) {}
