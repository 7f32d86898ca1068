package org.conventionacademy.content;

import java.util.List;
import java.util.Objects;
import org.conventionacademy.register.Confidence;

/// A lesson in one language.
///
/// @param html sanitised; its top-level blocks carry the ids `p1`, `p2`, …
/// @param stalePassages numbers of the passages whose English has changed since they were translated, from 1
/// @param missingPassages numbers of the passages that are not translated and stand there in English, from 1
/// @param leastConfidence the least sure of the obligations that the lesson teaches or cites
public record LessonText(
        String title,
        String html,
        int words,
        List<Integer> stalePassages,
        List<Integer> missingPassages,
        Confidence leastConfidence) {

    /// Revisions of earlier days have every passage.
    public LessonText {
        missingPassages = Objects.requireNonNullElse(missingPassages, List.of());
    }
}
