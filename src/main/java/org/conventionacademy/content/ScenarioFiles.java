package org.conventionacademy.content;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conventionacademy.content.ScenarioSource.ChoiceSource;
import org.conventionacademy.content.ScenarioSource.ChoiceWords;
import org.conventionacademy.content.ScenarioSource.SceneSource;
import org.conventionacademy.content.ScenarioSource.SceneWords;
import org.conventionacademy.content.ScenarioSource.Titles;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.register.ObligationId;

/// Reads the scenarios of a content root.
final class ScenarioFiles {
    static final TranslatedFiles FILES =
            new TranslatedFiles("scenarios", "scenario", ContentShapes.SCENARIO, ContentShapes.SCENARIO_TEXT);

    private ScenarioFiles() {}

    /// One that cannot be made out is left out, and said among the findings.
    static List<ScenarioSource> read(Path root, Inspection inspection) {
        return FILES.read(root, inspection).stream()
                .map(entry -> source(entry.file(), entry.structure(), entry.words(), hash(entry.files())))
                .toList();
    }

    private static ScenarioSource source(String file, Fields fields, Map<Lang, Fields> said, String hash) {
        Map<Lang, Titles> titles = new EnumMap<>(Lang.class);
        Map<Lang, Map<String, SceneWords>> words = new EnumMap<>(Lang.class);
        said.forEach((lang, text) -> {
            titles.put(lang, new Titles(text.text("title"), text.text("summary")));
            words.put(lang, words("scenarios/" + fields.text("id") + "." + lang.code() + ".yaml", text));
        });
        return new ScenarioSource(
                new ScenarioId(fields.text("id")),
                file,
                fields.number("minutes"),
                fields.number("pass-mark"),
                fields.texts("audiences"),
                fields.text("start"),
                fields.line("start"),
                fields.list("scenes").stream().map(scene -> scene(scene, words)).toList(),
                titles,
                hash);
    }

    private static SceneSource scene(Fields fields, Map<Lang, Map<String, SceneWords>> all) {
        String id = fields.text("id");
        Map<Lang, SceneWords> words = new EnumMap<>(Lang.class);
        all.forEach((lang, scenes) -> {
            SceneWords own = scenes.get(id);
            if (own != null) {
                words.put(lang, own);
            }
        });
        return new SceneSource(
                id,
                fields.line("id"),
                fields.list("choices").stream()
                        .map(choice -> new ChoiceSource(
                                choice.text("id"),
                                choice.line("id"),
                                choice.number("points"),
                                choice.texts("tests").stream()
                                        .map(ObligationId::new)
                                        .toList(),
                                choice.text("next"),
                                choice.line("next")))
                        .toList(),
                words);
    }

    static Map<String, SceneWords> words(String file, Fields text) {
        Map<String, SceneWords> words = new HashMap<>();
        for (Fields scene : text.list("scenes")) {
            words.put(
                    scene.text("id"),
                    new SceneWords(
                            file,
                            scene.line("id"),
                            scene.textOrNull("source"),
                            scene.text("title"),
                            scene.texts("text"),
                            scene.list("choices").stream()
                                    .map(choice -> new ChoiceWords(
                                            choice.text("id"),
                                            choice.line("id"),
                                            choice.text("text"),
                                            choice.text("consequence")))
                                    .toList()));
        }
        return words;
    }

    private static String hash(List<TextFile> files) {
        StringBuilder all = new StringBuilder();
        files.stream()
                .sorted(Comparator.comparing(TextFile::name))
                .forEach(file -> all.append(file.name()).append('\n').append(file.text()));
        return Hashes.sha256(all.toString());
    }
}
