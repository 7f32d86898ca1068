package org.conventionacademy.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// What a reader's page tells of their progress in a lesson.
///
/// @param place the passage reached, from 1; null leaves it
/// @param read true marks the lesson as read, false takes that back, null leaves it
public record UpdateProgress(
        @Nullable @Min(0) @Max(2000) Integer place,
        @Nullable Boolean read) {}
