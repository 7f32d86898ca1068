package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.platform.Lang;

/// A path's words in one language.
///
/// @param outcomes what the person can do afterwards
/// @param stale whether the English has changed since this was translated
public record PathText(Lang lang, String title, String summary, List<String> outcomes, boolean stale) {
    /// What a translation remembers of the words it was made from.
    String hash() {
        return Passage.hash(title + "\n" + summary + "\n" + String.join("\n", outcomes));
    }
}
