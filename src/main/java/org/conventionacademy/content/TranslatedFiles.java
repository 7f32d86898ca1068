package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/// A folder of things that have a file each for their structure, `ID.yaml`, and one for their words in each language,
/// `ID.LANG.yaml`.
///
/// @param folder below the content root
/// @param thing what one of them is called in findings
record TranslatedFiles(String folder, String thing, YamlShape structure, YamlShape words) {
    /// One of them.
    ///
    /// @param file name of the structure's file, below the content root
    /// @param words by language, English among them
    /// @param files what it was read from, the structure first
    record Entry(String id, String file, Fields structure, Map<Lang, Fields> words, List<TextFile> files) {}

    /// A file's name taken apart.
    ///
    /// @param lang empty for a structure
    record Name(String id, Optional<Lang> lang) {}

    /// Empty for the name of no such file, or of one in a language that is not offered.
    Optional<Name> name(String file) {
        Matcher matcher = Pattern.compile(folder + "/([a-z0-9][a-z0-9-]*)(?:\\.([a-z]{2,3}))?\\.yaml")
                .matcher(file);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Lang> lang = Optional.ofNullable(matcher.group(2)).flatMap(Lang::find);
        return matcher.group(2) != null && lang.isEmpty()
                ? Optional.empty()
                : Optional.of(new Name(matcher.group(1), lang));
    }

    /// By id; one with an error is left out, and said among the findings.
    List<Entry> read(Path root, Inspection inspection) {
        Path place = root.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        Map<String, Parts> found = new TreeMap<>();
        try (Stream<Path> listed = Files.list(place)) {
            for (Path path : listed.sorted().toList()) {
                collect(root, path, found, inspection);
            }
        } catch (IOException e) {
            inspection.error(folder, 0, "Cannot be read", "Check that the folder may be read");
        }
        List<Entry> entries = new ArrayList<>();
        found.forEach((id, parts) -> entry(id, parts, inspection).ifPresent(entries::add));
        return entries;
    }

    private record Parts(List<TextFile> structure, Map<Lang, TextFile> words) {
        Parts() {
            this(new ArrayList<>(), new EnumMap<>(Lang.class));
        }
    }

    private void collect(Path root, Path path, Map<String, Parts> found, Inspection inspection) {
        String file = TextFile.nameOf(root, path);
        Optional<Name> name = name(file);
        if (name.isEmpty()) {
            inspection.warning(
                    file,
                    0,
                    "Not a file of a " + thing + ", or in a language that is not offered",
                    "Name it ID.yaml or ID.en.yaml");
            return;
        }
        TextFile.read(root, path, inspection).ifPresent(text -> {
            Parts parts = found.computeIfAbsent(name.get().id(), id -> new Parts());
            name.get()
                    .lang()
                    .ifPresentOrElse(
                            lang -> parts.words().put(lang, text),
                            () -> parts.structure().add(text));
        });
    }

    private Optional<Entry> entry(String id, Parts parts, Inspection inspection) {
        String file = folder + "/" + id + ".yaml";
        if (parts.structure().isEmpty()) {
            inspection.error(file, 0, "The file is missing", "Words need their structure");
            return Optional.empty();
        }
        Map<Lang, Fields> said = new EnumMap<>(Lang.class);
        parts.words()
                .forEach(
                        (lang, text) -> Yaml.read(text, words, inspection).ifPresent(fields -> said.put(lang, fields)));
        Optional<Fields> own = Yaml.read(parts.structure().getFirst(), structure, inspection);
        if (!said.containsKey(Lang.EN)) {
            inspection.error(file, 0, folder + "/" + id + ".en.yaml is missing or wrong", "English comes first");
            return Optional.empty();
        }
        if (own.isPresent() && !own.get().text("id").equals(id)) {
            inspection.error(file, own.get().line("id"), "The id is not the file's name", "Rename one of them");
            return Optional.empty();
        }
        List<TextFile> all = Stream.concat(parts.structure().stream(), parts.words().values().stream())
                .toList();
        return own.map(fields -> new Entry(id, file, fields, said, all));
    }
}
