package org.conventionacademy.assessment;

import java.time.Instant;
import java.util.List;

/// The item analysis of a module's quiz.
///
/// @param asOf attempts that ended later are not in it
/// @param persons whose first attempts are in it
/// @param quizzes one each time the questions changed, the newest first; all languages together before each language
/// @param items every revision of a question that was asked, all languages together before each language
public record ModuleItems(Instant asOf, long persons, List<QuizStatistics> quizzes, List<ItemStatistics> items) {}
