package org.conventionacademy.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads the small part of YAML that canonical files use; anchors, tags, comments and twice-given keys are errors.
///
/// It works on the parser's events, so that neither depth nor aliases can exhaust anything.
public final class Yaml {
    private static final int DEEPEST = 16;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setParseComments(true)
            .setCodePointLimit(2 << 20)
            .build();

    private final String file;
    private final int lineOffset;
    private final Inspection inspection;
    private final ParserImpl events;

    private Yaml(String file, String text, int lineOffset, Inspection inspection) {
        this.file = file;
        this.lineOffset = lineOffset;
        this.inspection = inspection;
        this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    }

    /// The mapping that the text is; empty, with findings, when it is none.
    ///
    /// @param lineOffset lines of the file before the text
    public static Optional<YamlNode.Fields> read(String file, String text, int lineOffset, Inspection inspection) {
        long before = inspection.errors();
        try {
            Optional<YamlNode> root = new Yaml(file, text, lineOffset, inspection).document();
            if (root.isPresent() && root.get() instanceof YamlNode.Fields fields) {
                return inspection.errors() == before ? Optional.of(fields) : Optional.empty();
            }
            if (inspection.errors() == before) {
                inspection.error(file, lineOffset + 1, "Holds no keys", "Write `key: value` lines as the format says");
            }
        } catch (MarkedYamlEngineException e) {
            int line = lineOffset
                    + e.getProblemMark()
                            .or(e::getContextMark)
                            .map(mark -> mark.getLine() + 1)
                            .orElse(1);
            inspection.error(
                    file,
                    line,
                    "Not YAML: " + oneLine(e.getProblem()),
                    "Quote texts that hold `: ` or ` #`; indent with two spaces");
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException e) {
            inspection.error(
                    file, lineOffset + 1, "Not YAML: " + oneLine(e.getMessage()), "Compare with the format's examples");
        }
        return Optional.empty();
    }

    /// The mapping of that shape that the file is; empty, with findings, when it is none. A form that is not the
    /// canonical one is a warning.
    public static Optional<YamlNode.Fields> read(TextFile file, YamlShape shape, Inspection inspection) {
        Optional<YamlNode.Fields> fields = read(file.name(), file.text(), 0, inspection)
                .filter(node -> shape.check(node, "the file", file.name(), inspection));
        fields.ifPresent(node -> requireCanonical(file, YamlWriter.write(node, shape), inspection));
        return fields;
    }

    /// @param canonical the bytes that the file should have
    public static void requireCanonical(TextFile file, String canonical, Inspection inspection) {
        if (!canonical.equals(file.written())) {
            inspection.warning(file.name(), 0, "Not in canonical form", "Run the formatter (docs/content-format.md)");
        }
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        boolean started = false;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event) {
                case DocumentStartEvent start -> {
                    if (started || start.isExplicit()) {
                        error(start, "A document mark", "Remove the `---`");
                        return Optional.empty();
                    }
                    started = true;
                }
                case DocumentEndEvent end when end.isExplicit() -> error(end, "A document mark", "Remove the `...`");
                case NodeEvent node -> root = node(node, 0);
                case CommentEvent comment -> comment(comment);
                default -> {}
            }
        }
        return root;
    }

    private Optional<YamlNode> node(NodeEvent event, int depth) {
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            error(event, "An anchor or alias", "Write the value out");
            throw new YamlEngineException("anchors are not read");
        }
        if (depth > DEEPEST) {
            error(event, "Nested too deeply", "Compare with the format's examples");
            throw new YamlEngineException("nested too deeply");
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                if (scalar.getTag().isPresent()) {
                    error(scalar, "A tag", "Write the value without `!`");
                }
                yield Optional.of(new YamlNode.Scalar(line(scalar), scalar.getValue(), scalar.isPlain()));
            }
            case SequenceStartEvent start -> Optional.of(sequence(start, depth));
            case MappingStartEvent start -> Optional.of(mapping(start, depth));
            default -> Optional.empty();
        };
    }

    private YamlNode sequence(SequenceStartEvent start, int depth) {
        List<YamlNode> values = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
            if (event instanceof CommentEvent comment) {
                comment(comment);
            } else if (event instanceof NodeEvent node) {
                node(node, depth + 1).ifPresent(values::add);
            }
        }
        return new YamlNode.Items(line(start), values);
    }

    private YamlNode mapping(MappingStartEvent start, int depth) {
        LinkedHashMap<String, YamlNode> values = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new HashMap<>();
        for (Event event = next(); !(event instanceof CollectionEndEvent); event = next()) {
            if (!(event instanceof ScalarEvent key) || key.getAnchor().isPresent()) {
                error(event, "A key that is not a word", "Write `key: value`");
                throw new YamlEngineException("key expected");
            }
            if (!(next() instanceof NodeEvent valueEvent)) {
                throw new YamlEngineException("value expected");
            }
            Optional<YamlNode> value = node(valueEvent, depth + 1);
            if (keyLines.putIfAbsent(key.getValue(), line(key)) != null) {
                error(key, "The key `" + key.getValue() + "` is given twice", "Keep one of them");
            } else {
                value.ifPresent(given -> values.put(key.getValue(), given));
            }
        }
        return new YamlNode.Fields(line(start), values, keyLines);
    }

    private Event next() {
        Event event = events.next();
        while (event instanceof CommentEvent comment) {
            comment(comment);
            event = events.next();
        }
        return event;
    }

    private void comment(CommentEvent comment) {
        if (!comment.getValue().isBlank() || comment.getCommentType() != CommentType.BLANK_LINE) {
            error(
                    comment,
                    "A comment",
                    "Remarks are lost when the file is written: use a `note:` field, or the commit message");
        }
    }

    private void error(Event event, String what, String hint) {
        inspection.error(file, line(event), what, hint);
    }

    private int line(Event event) {
        return lineOffset + event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "unreadable" : message.replaceAll("\\s+", " ").strip();
    }
}
