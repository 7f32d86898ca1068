package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.platform.YamlWriter;
import org.conventionacademy.register.ObligationId;

/// Reads the paths of a content root.
final class PathFiles {
    static final Pattern FILE = Pattern.compile("paths/([a-z0-9][a-z0-9-]*)(?:\\.([a-z]{2,3}))?\\.yaml");

    /// A path as its files say it.
    ///
    /// @param modulesLine where its modules begin, in its own file
    /// @param centralLine where its central duties begin
    record Source(StudyPath path, String file, int modulesLine, int centralLine) {}

    private final Path root;
    private final Inspection inspection;

    PathFiles(Path root, Inspection inspection) {
        this.root = root;
        this.inspection = inspection;
    }

    /// One with an error is left out, and said among the findings.
    List<Source> read() {
        Path folder = root.resolve("paths");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, Map<Optional<Lang>, TextFile>> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path path : listed.sorted().toList()) {
                collect(path, files);
            }
        } catch (IOException e) {
            inspection.error("paths", 0, "Cannot be read", "Check that the folder may be read");
        }
        List<Source> sources = new ArrayList<>();
        files.forEach((id, own) -> path(id, own).ifPresent(sources::add));
        return sources;
    }

    private void collect(Path path, Map<String, Map<Optional<Lang>, TextFile>> files) {
        String name = TextFile.nameOf(root, path);
        Matcher matcher = FILE.matcher(name);
        Optional<Lang> lang =
                matcher.matches() ? Optional.ofNullable(matcher.group(2)).flatMap(Lang::find) : Optional.empty();
        if (!matcher.matches() || (matcher.group(2) != null && lang.isEmpty())) {
            inspection.warning(name, 0, "Not a file of a path, or in a language that is not offered", "See the format");
            return;
        }
        TextFile.read(root, path, inspection)
                .ifPresent(file -> files.computeIfAbsent(matcher.group(1), id -> new HashMap<>())
                        .put(lang, file));
    }

    private Optional<Source> path(String id, Map<Optional<Lang>, TextFile> files) {
        String file = "paths/" + id + ".yaml";
        TextFile own = files.get(Optional.<Lang>empty());
        if (own == null) {
            inspection.error(file, 0, "The file is missing", "Words need their structure");
            return Optional.empty();
        }
        Map<Lang, Fields> said = new EnumMap<>(Lang.class);
        files.forEach((lang, text) -> lang.ifPresent(
                found -> yaml(text, ContentShapes.PATH_TEXT).ifPresent(fields -> said.put(found, fields))));
        Optional<Fields> structure = yaml(own, ContentShapes.PATH);
        if (!said.containsKey(Lang.EN)) {
            inspection.error(file, 0, "paths/" + id + ".en.yaml is missing or wrong", "English comes first");
            return Optional.empty();
        }
        if (structure.isPresent() && !structure.get().text("id").equals(id)) {
            inspection.error(file, structure.get().line("id"), "The id is not the file's name", "Rename one of them");
            return Optional.empty();
        }
        return structure.map(fields -> source(file, fields, said));
    }

    private static Source source(String file, Fields fields, Map<Lang, Fields> said) {
        PathText english = text(Lang.EN, Objects.requireNonNull(said.get(Lang.EN)), "");
        Map<Lang, PathText> texts = new EnumMap<>(Lang.class);
        said.forEach((lang, words) -> texts.put(lang, text(lang, words, english.hash())));
        return new Source(
                new StudyPath(
                        new PathId(fields.text("id")),
                        fields.text("audience"),
                        fields.texts("modules").stream().map(ModuleId::new).toList(),
                        fields.texts("central").stream().map(ObligationId::new).toList(),
                        texts),
                file,
                fields.line("modules"),
                fields.line("central"));
    }

    /// @param english the hash of the English as it is now
    static PathText text(Lang lang, Fields words, String english) {
        String source = words.textOrNull("source");
        return new PathText(
                lang,
                words.text("title"),
                words.text("summary"),
                words.texts("outcomes"),
                lang != Lang.EN && source != null && !source.equals(english));
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
