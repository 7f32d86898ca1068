package org.conventionacademy.learning;

import java.time.Instant;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.RevisionId;
import org.jspecify.annotations.Nullable;

/// How far a person is in a lesson.
///
/// @param place the passage reached, from 1, or 0 for none; it names the anchor `p<place>` in the lesson's text
/// @param readAt when it was marked as read
/// @param changed whether the text has changed since then, so that it must be read again
public record LessonProgress(
        LessonId lesson,
        RevisionId revision,
        int place,
        @Nullable Instant readAt,
        Instant updatedAt,
        boolean changed) {
    LessonProgress openedAt(Instant at) {
        return new LessonProgress(lesson, revision, place, readAt, at, changed);
    }

    public boolean read() {
        return readAt != null && !changed;
    }
}
