package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// What somebody should look at. How each is decided stands in `docs/statistics.md`.
///
/// @param marks the options that it is about
/// @param lang the language that it is about; null where it is about all
public record ItemWarning(
        Kind kind, List<String> marks, @Nullable Lang lang) {
    /// The gravest first.
    public enum Kind {
        /// An option outside the key goes with better work than the key does.
        KEY_SUSPECT,
        /// Who does well elsewhere does worse here.
        NEGATIVE_DISCRIMINATION,
        /// Readers of one language do better or worse here than readers of English who do as well elsewhere.
        TRANSLATION_SUSPECT,
        /// Fewer than one in twenty take a wrong option.
        DISTRACTOR_UNUSED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
