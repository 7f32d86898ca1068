package org.conventionacademy.content;

import java.util.List;
import java.util.Map;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// A scenario as its files say it, each part with its line.
///
/// @param filesHash over the names and texts of all its files
record ScenarioSource(
        ScenarioId id,
        String file,
        int minutes,
        int passMark,
        List<String> audiences,
        String start,
        int startLine,
        List<SceneSource> scenes,
        Map<Lang, Titles> titles,
        String filesHash) {

    record Titles(String title, String summary) {}

    record SceneSource(String id, int line, List<ChoiceSource> choices, Map<Lang, SceneWords> words) {
        /// Whether the English has changed since the scene was translated.
        boolean stale(Lang lang) {
            SceneWords english = words.get(Lang.EN);
            SceneWords own = words.get(lang);
            return lang != Lang.EN
                    && english != null
                    && own != null
                    && own.source() != null
                    && !english.hash().equals(own.source());
        }
    }

    record ChoiceSource(String id, int line, int points, List<ObligationId> tests, String next, int nextLine) {}

    /// @param paragraphs what is going on
    record SceneWords(
            String file,
            int line,
            @Nullable String source,
            String title,
            List<String> paragraphs,
            List<ChoiceWords> choices) {
        /// What a translation remembers of the words it was made from.
        String hash() {
            StringBuilder all = new StringBuilder(title).append('\n').append(String.join("\n", paragraphs));
            choices.forEach(choice -> all.append('\n')
                    .append(choice.id())
                    .append('\n')
                    .append(choice.text())
                    .append('\n')
                    .append(choice.consequence()));
            return Passage.hash(all.toString());
        }
    }

    record ChoiceWords(String id, int line, String text, String consequence) {}
}
