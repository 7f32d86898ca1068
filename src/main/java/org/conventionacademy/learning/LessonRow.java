package org.conventionacademy.learning;

import java.time.Instant;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.jspecify.annotations.Nullable;

record LessonRow(
        ModuleId module,
        LessonId lesson,
        RevisionId revision,
        int place,
        @Nullable Instant readAt,
        Instant updatedAt) {}
