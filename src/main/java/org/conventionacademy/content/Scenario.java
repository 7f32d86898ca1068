package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.ObligationId;

/// An immutable revision of a scenario: scenes in which the reader decides, and what follows from each decision.
///
/// Consequences and points are no part of what a trainee may see before they have chosen.
///
/// @param passMark percent of the most that can be earned
/// @param start the id of the first scene
/// @param scenes a scene without choices ends the scenario
public record Scenario(
        RevisionId revision,
        ScenarioId id,
        int number,
        int minutes,
        int passMark,
        List<String> audiences,
        String start,
        List<Scene> scenes,
        Map<Lang, Words> texts) {

    /// A scene with what can be done in it.
    public record Scene(String id, List<Choice> choices, Map<Lang, SceneText> texts) {
        @JsonIgnore
        public boolean isEnding() {
            return choices.isEmpty();
        }

        @JsonIgnore
        public Optional<Choice> choice(String id) {
            return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
        }

        @JsonIgnore
        public SceneText text(Lang lang) {
            return Translations.pick(texts, lang);
        }

        @JsonIgnore
        public Lang language(Lang wanted) {
            return texts.containsKey(wanted) ? wanted : Lang.EN;
        }
    }

    /// @param points 0 to 3, for how well it serves the case, the law and the people concerned
    /// @param tests the duties that the decision turns on
    /// @param next the id of the scene that follows
    public record Choice(String id, int points, List<ObligationId> tests, String next) {}

    /// @param lang the language of title and summary
    public record Words(Lang lang, String title, String summary) {}

    /// A scene in one language, as sanitised HTML without block elements.
    ///
    /// @param paragraphs what is going on
    /// @param stale whether the English has changed since this was translated
    public record SceneText(String title, List<String> paragraphs, Map<String, ChoiceText> choices, boolean stale) {}

    public record ChoiceText(String textHtml, String consequenceHtml) {}

    @JsonIgnore
    public Words text(Lang lang) {
        return Translations.pick(texts, lang);
    }

    /// @throws IllegalArgumentException when there is no such scene
    @JsonIgnore
    public Scene scene(String id) {
        return scenes.stream()
                .filter(scene -> scene.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scene " + id));
    }

    /// The most points that can be earned from the start to an ending.
    @JsonIgnore
    public int most() {
        return most(start, new HashMap<>());
    }

    private int most(String id, Map<String, Integer> known) {
        Integer before = known.get(id);
        if (before != null) {
            return before;
        }
        int most = scene(id).choices().stream()
                .mapToInt(choice -> choice.points() + most(choice.next(), known))
                .max()
                .orElse(0);
        known.put(id, most);
        return most;
    }
}
