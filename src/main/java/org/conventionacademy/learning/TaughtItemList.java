package org.conventionacademy.learning;

import java.time.Instant;
import java.util.List;
import org.conventionacademy.assessment.QuizStatistics;
import org.conventionacademy.platform.Page;
import org.jspecify.annotations.Nullable;

/// How the questions of a module do in first attempts.
///
/// @param asOf null when no statistics have been made yet
/// @param persons whose first attempts are in it
/// @param quizzes as often as the questions changed, the newest first
public record TaughtItemList(
        @Nullable Instant asOf, long persons, List<QuizStatistics> quizzes, Page<TaughtItem> items) {}
