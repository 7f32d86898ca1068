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
import java.util.stream.Stream;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.platform.Yaml;
import org.conventionacademy.platform.YamlNode.Fields;
import org.conventionacademy.platform.YamlShape;
import org.conventionacademy.register.Entries.Source;
import org.conventionacademy.register.RegisterEdition.StatusFacts;
import org.conventionacademy.register.RegisterEdition.StatusLine;
import org.conventionacademy.register.RegisterEdition.StatusWords;
import org.jspecify.annotations.Nullable;

/// Reads `register/status.yaml`, the one dated file of the Convention's status and history, with its words.
final class StatusFiles {
    private final Path root;
    private final Inspection inspection;
    private final Entries entries;

    StatusFiles(Path root, Inspection inspection) {
        this.root = root;
        this.inspection = inspection;
        this.entries = new Entries(inspection);
    }

    /// Empty, without a finding, where there is no such file.
    Optional<StatusFacts> read() {
        Path file = root.resolve("register/status.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<Lang, Source> texts = texts();
        return source(file, RegisterShapes.STATUS).flatMap(facts -> status(facts, texts));
    }

    private Optional<StatusFacts> status(Source facts, Map<Lang, Source> texts) {
        LocalDate asOf = null;
        try {
            asOf = LocalDate.parse(facts.fields().text("as-of"));
        } catch (DateTimeParseException e) {
            entries.error(facts, facts.fields().line("as-of"), "`as-of` is no day", "Write it as 2026-08-01");
        }
        List<StatusLine> figures = lines(facts, texts, "figures", "value");
        List<StatusLine> events = lines(facts, texts, "events", "date");
        return Optional.ofNullable(asOf).map(day -> new StatusFacts(day.toString(), figures, events));
    }

    private List<StatusLine> lines(Source facts, Map<Lang, Source> texts, String list, String value) {
        Map<Lang, Map<String, Fields>> said = new EnumMap<>(Lang.class);
        texts.forEach(
                (lang, text) -> said.put(lang, entries.keyed(text, text.fields().list(list), "id")));
        List<Fields> lines = facts.fields().list(list);
        List<String> known = List.copyOf(entries.keyed(facts, lines, "id").keySet());
        entries.refuseStrays(texts, said, known);
        texts.forEach((lang, text) -> {
            if (lang != Lang.EN) {
                showMissing(text, known, said.getOrDefault(lang, Map.of()));
            }
        });
        return lines.stream().map(line -> line(facts, line, value, said)).toList();
    }

    private void showMissing(Source text, List<String> known, Map<String, Fields> said) {
        known.stream()
                .filter(id -> !said.containsKey(id))
                .sorted()
                .forEach(id -> inspection.warning(
                        text.file(), 0, "`" + id + "` is not translated", "Add it; English is shown until then"));
    }

    private StatusLine line(Source facts, Fields line, String value, Map<Lang, Map<String, Fields>> said) {
        String id = line.text("id");
        Map<Lang, StatusWords> words = new EnumMap<>(Lang.class);
        Entries.pick(said, id)
                .forEach((lang, text) -> words.put(lang, new StatusWords(text.text("text"), text.textOrNull("note"))));
        entries.requireEnglish(facts, line, "`" + id + "`", words);
        @Nullable String given = line.textOrNull(value);
        return new StatusLine(
                id,
                given == null ? "" : given,
                line.textOrNull("until"),
                entries.confidence(facts, line),
                line.text("source"),
                words);
    }

    private Map<Lang, Source> texts() {
        Map<Lang, Source> texts = new EnumMap<>(Lang.class);
        try (Stream<Path> listed = Files.list(root.resolve("register"))) {
            for (Path path : listed.sorted().toList()) {
                Matcher matcher = RegisterShapes.STATUS_WORDS.matcher(String.valueOf(path.getFileName()));
                Optional<Lang> lang = matcher.matches() ? Lang.find(matcher.group(1)) : Optional.empty();
                if (lang.isPresent()) {
                    source(path, RegisterShapes.STATUS_TEXTS).ifPresent(source -> texts.put(lang.get(), source));
                }
            }
        } catch (IOException e) {
            inspection.error("register", 0, "Cannot be read", "Check that the folder may be read");
        }
        return texts;
    }

    private Optional<Source> source(Path path, YamlShape shape) {
        return TextFile.read(root, path, inspection)
                .flatMap(file -> Yaml.read(file, shape, inspection).map(fields -> new Source(file.name(), fields)));
    }
}
