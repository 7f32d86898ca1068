package org.conventionacademy.learning.web;

import java.util.Set;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// Where a problem is: a lesson by its title, a question by its stem, or the module.
///
/// @param stemHtml of the question; null elsewhere
record ProblemPlace(String address, String title, @Nullable String stemHtml, Lang lang) {
    /// A place that its revision does not have, from before places were checked, is shown as the module.
    ///
    /// @param seen the revision that the reader saw
    /// @param shown the questions whose statistics the viewer may open
    static ProblemPlace of(ModuleRevision seen, String place, Set<QuestionRevisionId> shown, Lang lang) {
        String module = "/modules/" + seen.module();
        String id = place.substring(place.indexOf(':') + 1);
        return switch (place.substring(0, Math.max(0, place.indexOf(':')))) {
            case "lesson" ->
                seen.lesson(new LessonId(id))
                        .map(lesson -> new ProblemPlace(
                                module + "/lessons/" + id, lesson.text(lang).title(), null, lesson.language(lang)))
                        .orElseGet(() -> ofModule(seen, lang));
            case "question" ->
                seen.questions().stream()
                        .filter(question -> question.id().toString().equals(id))
                        .findFirst()
                        .map(question -> new ProblemPlace(
                                shown.contains(question.id()) ? "/teach" + module + "/items/" + id : module,
                                question.code().value(),
                                question.text(lang).stemHtml(),
                                question.language(lang)))
                        .orElseGet(() -> ofModule(seen, lang));
            default -> ofModule(seen, lang);
        };
    }

    private static ProblemPlace ofModule(ModuleRevision seen, Lang lang) {
        return new ProblemPlace("/modules/" + seen.module(), seen.text(lang).title(), null, lang);
    }
}
