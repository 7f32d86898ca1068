package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conventionacademy.content.ScenarioSource.ChoiceSource;
import org.conventionacademy.content.ScenarioSource.ChoiceWords;
import org.conventionacademy.content.ScenarioSource.SceneSource;
import org.conventionacademy.content.ScenarioSource.SceneWords;
import org.conventionacademy.content.ScenarioSource.Titles;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.platform.YamlWriter;
import org.conventionacademy.register.ObligationId;

/// Reads the scenarios of a content root.
final class ScenarioFiles {
    static final Pattern FILE = Pattern.compile("scenarios/([a-z0-9][a-z0-9-]*)(?:\\.([a-z]{2,3}))?\\.yaml");

    private final Path root;
    private final Inspection inspection;

    ScenarioFiles(Path root, Inspection inspection) {
        this.root = root;
        this.inspection = inspection;
    }

    /// One that cannot be made out is left out, and said among the findings.
    List<ScenarioSource> read() {
        Path folder = root.resolve("scenarios");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, Map<Optional<Lang>, TextFile>> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path path : listed.sorted().toList()) {
                collect(path, files);
            }
        } catch (IOException e) {
            inspection.error("scenarios", 0, "Cannot be read", "Check that the folder may be read");
        }
        List<ScenarioSource> sources = new ArrayList<>();
        files.forEach((id, own) -> scenario(id, own).ifPresent(sources::add));
        return sources;
    }

    private void collect(Path path, Map<String, Map<Optional<Lang>, TextFile>> files) {
        String name = TextFile.nameOf(root, path);
        Matcher matcher = FILE.matcher(name);
        Optional<Lang> lang =
                matcher.matches() ? Optional.ofNullable(matcher.group(2)).flatMap(Lang::find) : Optional.empty();
        if (!matcher.matches() || (matcher.group(2) != null && lang.isEmpty())) {
            inspection.warning(
                    name, 0, "Not a file of a scenario, or in a language that is not offered", "See the format");
            return;
        }
        TextFile.read(root, path, inspection)
                .ifPresent(file -> files.computeIfAbsent(matcher.group(1), id -> new HashMap<>())
                        .put(lang, file));
    }

    private Optional<ScenarioSource> scenario(String id, Map<Optional<Lang>, TextFile> files) {
        String file = "scenarios/" + id + ".yaml";
        TextFile own = files.get(Optional.<Lang>empty());
        if (own == null) {
            inspection.error(file, 0, "The file is missing", "Words need their structure");
            return Optional.empty();
        }
        Map<Lang, Fields> said = new EnumMap<>(Lang.class);
        files.forEach((lang, text) -> lang.ifPresent(
                found -> yaml(text, ContentShapes.SCENARIO_TEXT).ifPresent(fields -> said.put(found, fields))));
        Optional<Fields> structure = yaml(own, ContentShapes.SCENARIO);
        if (!said.containsKey(Lang.EN)) {
            inspection.error(file, 0, "scenarios/" + id + ".en.yaml is missing or wrong", "English comes first");
            return Optional.empty();
        }
        if (structure.isPresent() && !structure.get().text("id").equals(id)) {
            inspection.error(file, structure.get().line("id"), "The id is not the file's name", "Rename one of them");
            return Optional.empty();
        }
        return structure.map(fields -> source(file, fields, said, hash(files)));
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

    private static String hash(Map<Optional<Lang>, TextFile> files) {
        StringBuilder all = new StringBuilder();
        files.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(file -> all.append(file.name()).append('\n').append(file.text()));
        return Hashes.sha256(all.toString());
    }

    private Optional<Fields> yaml(TextFile file, YamlShape shape) {
        Optional<Fields> fields = Yaml.read(file.name(), file.text(), 0, inspection)
                .filter(node -> shape.check(node, "the file", file.name(), inspection));
        fields.map(node -> YamlWriter.write(node, shape))
                .filter(canonical -> !canonical.equals(file.written()))
                .ifPresent(canonical -> inspection.warning(
                        file.name(), 0, "Not in canonical form", "Run the formatter (docs/content-format.md)"));
        return fields;
    }
}
