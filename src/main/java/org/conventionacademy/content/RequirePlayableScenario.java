package org.conventionacademy.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conventionacademy.content.ScenarioSource.ChoiceSource;
import org.conventionacademy.content.ScenarioSource.ChoiceWords;
import org.conventionacademy.content.ScenarioSource.SceneSource;
import org.conventionacademy.content.ScenarioSource.SceneWords;
import org.conventionacademy.platform.Lang;

/// From the start every way leads forward to an ending, every scene can be reached, and every choice has its words.
final class RequirePlayableScenario {
    private RequirePlayableScenario() {}

    static void check(ScenarioSource scenario, Lint.Desk desk) {
        Map<String, SceneSource> scenes = new HashMap<>();
        for (SceneSource scene : scenario.scenes()) {
            if (scenes.put(scene.id(), scene) != null) {
                desk.error(scenario.file(), scene.line(), "`" + scene.id() + "` is there twice", "Keep one of them");
            }
            checkChoices(scenario, scene, desk);
            checkWords(scenario, scene, desk);
        }
        if (!scenes.containsKey(scenario.start())) {
            desk.error(
                    scenario.file(),
                    scenario.startLine(),
                    "There is no scene `" + scenario.start() + "`",
                    "Correct it");
            return;
        }
        boolean whole = true;
        for (SceneSource scene : scenario.scenes()) {
            for (ChoiceSource choice : scene.choices()) {
                if (!scenes.containsKey(choice.next())) {
                    whole = false;
                    desk.error(
                            scenario.file(),
                            choice.nextLine(),
                            "There is no scene `" + choice.next() + "`",
                            "Correct it");
                }
            }
        }
        if (whole) {
            checkWays(scenario, scenes, desk);
        }
    }

    private static void checkChoices(ScenarioSource scenario, SceneSource scene, Lint.Desk desk) {
        Set<String> ids = new HashSet<>();
        for (ChoiceSource choice : scene.choices()) {
            if (!ids.add(choice.id())) {
                desk.error(scenario.file(), choice.line(), "`" + choice.id() + "` is there twice", "Keep one of them");
            }
            choice.tests().stream()
                    .filter(id -> !desk.register().has(id))
                    .forEach(id ->
                            desk.error(scenario.file(), choice.line(), id + " is not in the register", "Correct it"));
        }
        if (scene.choices().size() == 1) {
            desk.error(scenario.file(), scene.line(), "One choice is none", "Give two or more, or none for an ending");
        }
        if (scene.choices().stream().noneMatch(choice -> choice.points() == 3)
                && !scene.choices().isEmpty()) {
            desk.error(scenario.file(), scene.line(), "No choice is the best", "Give one of them 3 points");
        }
    }

    private static void checkWords(ScenarioSource scenario, SceneSource scene, Lint.Desk desk) {
        if (!scene.words().containsKey(Lang.EN)) {
            desk.error(scenario.file(), scene.line(), "`" + scene.id() + "` lacks its English", "Add it");
        }
        List<String> wanted = scene.choices().stream().map(ChoiceSource::id).toList();
        for (Lang lang : scenario.titles().keySet()) {
            SceneWords words = scene.words().get(lang);
            if (words == null) {
                desk.warning(
                        scenario.file().replace(".yaml", "." + lang.code() + ".yaml"),
                        0,
                        "The scene `" + scene.id() + "` is not translated",
                        "Readers see the English until it is");
                continue;
            }
            List<String> worded = words.choices().stream().map(ChoiceWords::id).toList();
            if (!worded.equals(wanted)) {
                desk.error(
                        words.file(),
                        words.line(),
                        "The choices of `" + scene.id() + "` are " + worded + ", not " + wanted,
                        "Word each choice once, in this order");
            }
            if (scene.stale(lang)) {
                desk.warning(
                        words.file(),
                        words.line(),
                        "Stale: the English has changed",
                        "Translate it again, then set its hash with the formatter");
            }
        }
    }

    /// No way leads back, and no scene is out of reach.
    private static void checkWays(ScenarioSource scenario, Map<String, SceneSource> scenes, Lint.Desk desk) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(scenario.start()));
        while (!open.isEmpty()) {
            SceneSource scene = scenes.get(open.pop());
            if (scene != null && reached.add(scene.id())) {
                scene.choices().forEach(choice -> open.push(choice.next()));
            }
        }
        scenario.scenes().stream()
                .filter(scene -> !reached.contains(scene.id()))
                .forEach(scene -> desk.error(
                        scenario.file(),
                        scene.line(),
                        "Nothing leads to `" + scene.id() + "`",
                        "Lead to it, or drop it"));
        Set<String> ordered = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (SceneSource scene : scenario.scenes()) {
                moved |= !ordered.contains(scene.id())
                        && scene.choices().stream().allMatch(choice -> ordered.contains(choice.next()))
                        && ordered.add(scene.id());
            }
        }
        scenario.scenes().stream()
                .filter(scene -> !ordered.contains(scene.id()))
                .findFirst()
                .ifPresent(scene -> desk.error(
                        scenario.file(),
                        scene.line(),
                        "A way leads from `" + scene.id() + "` in a circle",
                        "Let every choice lead forward to an ending"));
    }
}
