package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.content.LessonId;

/// @param readAgain lessons worth reading again, in the order of the module
public record AttemptReview(AttemptResult result, List<ReviewItem> items, List<LessonId> readAgain) {}
