package org.conventionacademy.learning;

import java.util.Objects;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Which questions are listed.
///
/// @param lang of the attempts; null for all languages together
/// @param earlier whether revisions of questions that are no longer asked are listed, too
public record ItemFilter(@Nullable Lang lang, boolean earlier, ItemOrder order) {
    /// @throws Problem BAD_REQUEST when a value is not known
    public static ItemFilter of(@Nullable String lang, @Nullable String earlier, @Nullable String order) {
        String language = Objects.requireNonNullElse(lang, "").strip();
        return new ItemFilter(
                language.isEmpty()
                        ? null
                        : Lang.find(language).orElseThrow(() -> Problem.badRequest("learning_items_problem_lang")),
                "true".equals(earlier),
                ItemOrder.of(order));
    }
}
