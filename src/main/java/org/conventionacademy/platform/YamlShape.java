package org.conventionacademy.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a YAML file must look like: which keys, in which order, with values of which kind. Checks one, and writes it in
/// canonical form.
public sealed interface YamlShape {
    /// One line of text.
    record Text() implements YamlShape {}

    /// One of a few words.
    record Word(List<String> words) implements YamlShape {}

    /// A text that matches a pattern.
    record Code(Pattern pattern, String example) implements YamlShape {}

    record Number(int least, int most) implements YamlShape {
        private boolean inRange(YamlNode node, String name, String file, Inspection inspection) {
            int value = node instanceof YamlNode.Scalar scalar ? Integer.parseInt(scalar.value()) : -1;
            return (value >= least && value <= most)
                    || wrong(node, name, "from " + least + " to " + most, file, inspection);
        }
    }

    record Flag() implements YamlShape {}

    record ListOf(YamlShape element) implements YamlShape {
        private boolean checkItems(YamlNode.Items items, String name, String file, Inspection inspection) {
            if (items.values().isEmpty()) {
                inspection.error(file, items.line(), "`" + name + "` is empty", "Leave the key out, or list something");
                return false;
            }
            boolean right = true;
            for (YamlNode item : items.values()) {
                right &= element.check(item, name, file, inspection);
            }
            return right;
        }
    }

    record Map(List<Key> keys) implements YamlShape {
        private boolean checkKeys(YamlNode.Fields fields, String file, Inspection inspection) {
            boolean right = true;
            List<String> known = keys.stream().map(Key::name).toList();
            for (String name : fields.values().keySet()) {
                if (!known.contains(name)) {
                    inspection.error(
                            file,
                            fields.line(name),
                            "Unknown key `" + name + "`",
                            "Known here: " + String.join(", ", known));
                    right = false;
                }
            }
            for (Key key : keys) {
                YamlNode value = fields.values().get(key.name());
                if (value != null) {
                    right &= key.shape().check(value, key.name(), file, inspection);
                } else if (key.required()) {
                    inspection.error(
                            file,
                            fields.line(),
                            "`" + key.name() + "` is missing",
                            "Add a line `" + key.name() + ": …`");
                    right = false;
                }
            }
            return right;
        }
    }

    /// A mapping whose keys depend on a word in it.
    ///
    /// @param word the key of that word, one of `keys`, whose shape is a [Word]
    /// @param more what follows those keys, by the word
    record Variants(String word, List<Key> keys, java.util.Map<String, List<Key>> more) implements YamlShape {
        /// The mapping that this one is to be.
        Map of(YamlNode.Fields fields) {
            List<Key> all = new ArrayList<>(keys);
            all.addAll(more.getOrDefault(fields.text(word), List.of()));
            return new Map(all);
        }

        private boolean checkVariant(YamlNode.Fields fields, String file, Inspection inspection) {
            return more.containsKey(fields.text(word))
                    ? of(fields).checkKeys(fields, file, inspection)
                    : new Map(keys.stream()
                                    .filter(key -> key.name().equals(word))
                                    .toList())
                            .checkKeys(only(fields), file, inspection);
        }

        private YamlNode.Fields only(YamlNode.Fields fields) {
            LinkedHashMap<String, YamlNode> values = new LinkedHashMap<>(fields.values());
            values.keySet().retainAll(List.of(word));
            return new YamlNode.Fields(fields.line(), values, fields.keyLines());
        }
    }

    record Key(String name, YamlShape shape, boolean required) {}

    static YamlShape text() {
        return new Text();
    }

    static YamlShape word(String... words) {
        return new Word(List.of(words));
    }

    static YamlShape code(String pattern, String example) {
        return new Code(Pattern.compile(pattern), example);
    }

    static YamlShape number(int least, int most) {
        return new Number(least, most);
    }

    static YamlShape flag() {
        return new Flag();
    }

    static YamlShape listOf(YamlShape element) {
        return new ListOf(element);
    }

    static YamlShape map(Key... keys) {
        return new Map(List.of(keys));
    }

    static Key required(String name, YamlShape shape) {
        return new Key(name, shape, true);
    }

    static Key optional(String name, YamlShape shape) {
        return new Key(name, shape, false);
    }

    /// A mapping with these keys, one of which is a word that decides on the others.
    static YamlShape variants(String word, java.util.Map<String, List<Key>> more, Key... keys) {
        return new Variants(word, List.of(keys), more);
    }

    /// Whether the node has this shape; each way in which it has not becomes an error.
    default boolean check(YamlNode node, String name, String file, Inspection inspection) {
        return switch (this) {
            case Map map when node instanceof YamlNode.Fields fields -> map.checkKeys(fields, file, inspection);
            case ListOf list
            when node instanceof YamlNode.Items items -> list.checkItems(items, name, file, inspection);
            case Variants variants
            when node instanceof YamlNode.Fields fields -> variants.checkVariant(fields, file, inspection);
            case Map map -> wrong(node, name, "a mapping of keys", file, inspection);
            case Variants variants -> wrong(node, name, "a mapping of keys", file, inspection);
            case ListOf list -> wrong(node, name, "a list, one `- ` a line", file, inspection);
            case Text text -> scalar(node, name, "one line of text", ".+", file, inspection);
            case Word word ->
                scalar(node, name, "one of " + String.join(", ", word.words()), oneOf(word.words()), file, inspection);
            case Code code ->
                scalar(
                        node,
                        name,
                        "like `" + code.example() + "`",
                        code.pattern().pattern(),
                        file,
                        inspection);
            case Flag flag -> scalar(node, name, "true or false", "true|false", file, inspection);
            case Number number ->
                scalar(node, name, "a whole number", "0|[1-9][0-9]{0,8}", file, inspection)
                        && number.inRange(node, name, file, inspection);
        };
    }

    private static String oneOf(List<String> words) {
        return String.join("|", words.stream().map(Pattern::quote).toList());
    }

    private static boolean scalar(
            YamlNode node, String name, String wanted, String pattern, String file, Inspection inspection) {
        if (node instanceof YamlNode.Scalar scalar
                && !scalar.value().isBlank()
                && scalar.value().matches(pattern)) {
            return true;
        }
        return wrong(node, name, wanted, file, inspection);
    }

    private static boolean wrong(YamlNode node, String name, String wanted, String file, Inspection inspection) {
        String given = node instanceof YamlNode.Scalar scalar && scalar.value().isBlank()
                ? " has no value"
                : " has a wrong value";
        inspection.error(file, node.line(), "`" + name + "`" + given, "It must be " + wanted);
        return false;
    }
}
