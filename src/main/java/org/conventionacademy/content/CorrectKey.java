package org.conventionacademy.content;

import java.util.UUID;
import org.conventionacademy.question.Task;
import org.jspecify.annotations.Nullable;

/// Publish a question with another key, or take it out of the quiz.
///
/// @param question the revision that is asked now
/// @param corrected offers the same as the wrong one; null to ask the question no more
public record CorrectKey(
        UUID id,
        ModuleId module,
        QuestionRevisionId question,
        @Nullable Task corrected) {}
