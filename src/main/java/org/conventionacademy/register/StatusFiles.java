package org.conventionacademy.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.platform.YamlWriter;
import org.conventionacademy.register.RegisterEdition.StatusFacts;
import org.conventionacademy.register.RegisterEdition.StatusLine;
import org.conventionacademy.register.RegisterEdition.StatusWords;
import org.jspecify.annotations.Nullable;

/// Reads `register/status.yaml`, the one dated file of the Convention's status and history, with its words.
final class StatusFiles {
    private final Path root;
    private final Inspection inspection;

    StatusFiles(Path root, Inspection inspection) {
        this.root = root;
        this.inspection = inspection;
    }

    /// Empty, without a finding, where there is no such file.
    Optional<StatusFacts> read() {
        Path file = root.resolve("register/status.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<Lang, Map<String, StatusWords>> words = words();
        return yaml(file, RegisterShapes.STATUS).flatMap(facts -> status(TextFile.nameOf(root, file), facts, words));
    }

    private Optional<StatusFacts> status(String file, Fields facts, Map<Lang, Map<String, StatusWords>> words) {
        LocalDate asOf = null;
        try {
            asOf = LocalDate.parse(facts.text("as-of"));
        } catch (DateTimeParseException e) {
            inspection.error(file, facts.line("as-of"), "`as-of` is no day", "Write it as 2026-08-01");
        }
        List<StatusLine> figures = facts.list("figures").stream()
                .map(line -> line(file, line, line.text("value"), null, words))
                .toList();
        List<StatusLine> events = facts.list("events").stream()
                .map(line -> line(file, line, line.textOrNull("date"), line.textOrNull("until"), words))
                .toList();
        return Optional.ofNullable(asOf).map(day -> new StatusFacts(day.toString(), figures, events));
    }

    private StatusLine line(
            String file,
            Fields line,
            @Nullable String value,
            @Nullable String until,
            Map<Lang, Map<String, StatusWords>> words) {
        String id = line.text("id");
        Map<Lang, StatusWords> own = new EnumMap<>(Lang.class);
        words.forEach((lang, said) -> {
            StatusWords text = said.get(id);
            if (text != null) {
                own.put(lang, text);
            }
        });
        if (!own.containsKey(Lang.EN)) {
            inspection.error(file, line.line("id"), "`" + id + "` lacks its English", "Add it to status.en.yaml");
        }
        boolean verified = line.flag("verified");
        return new StatusLine(
                id,
                value == null ? "" : value,
                until,
                verified
                        ? Confidence.VERIFIED
                        : Confidence.of(line.find("confidence").orElse("low")),
                line.text("source"),
                own);
    }

    private Map<Lang, Map<String, StatusWords>> words() {
        Map<Lang, Map<String, StatusWords>> words = new EnumMap<>(Lang.class);
        try (Stream<Path> listed = Files.list(root.resolve("register"))) {
            for (Path path : listed.sorted().toList()) {
                Matcher matcher = RegisterShapes.STATUS_WORDS.matcher(String.valueOf(path.getFileName()));
                Optional<Lang> lang = matcher.matches() ? Lang.find(matcher.group(1)) : Optional.empty();
                if (lang.isPresent()) {
                    yaml(path, RegisterShapes.STATUS_TEXTS).ifPresent(fields -> words.put(lang.get(), texts(fields)));
                }
            }
        } catch (IOException e) {
            inspection.error("register", 0, "Cannot be read", "Check that the folder may be read");
        }
        return words;
    }

    private static Map<String, StatusWords> texts(Fields fields) {
        return Stream.concat(fields.list("figures").stream(), fields.list("events").stream())
                .collect(Collectors.toMap(
                        line -> line.text("id"),
                        line -> new StatusWords(line.text("text"), line.textOrNull("note")),
                        (one, two) -> two));
    }

    private Optional<Fields> yaml(Path path, YamlShape shape) {
        String name = TextFile.nameOf(root, path);
        return TextFile.read(root, path, inspection).flatMap(file -> {
            Optional<Fields> fields = Yaml.read(name, file.text(), 0, inspection)
                    .filter(node -> shape.check(node, "the file", name, inspection));
            fields.map(node -> YamlWriter.write(node, shape))
                    .filter(canonical -> !canonical.equals(file.written()))
                    .ifPresent(canonical -> inspection.warning(
                            name, 0, "Not in canonical form", "Run the formatter (docs/content-format.md)"));
            return fields;
        });
    }
}
