package org.conventionacademy.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A piece of a YAML file that knows its line.
public sealed interface YamlNode {
    int line();

    record Scalar(int line, String value, boolean plain) implements YamlNode {}

    record Items(int line, List<YamlNode> values) implements YamlNode {}

    /// A mapping. Its getters are for values that a [YamlShape] has checked: they answer empty or zero where one is
    /// left out.
    record Fields(int line, SequencedMap<String, YamlNode> values, Map<String, Integer> keyLines) implements YamlNode {
        public Fields {
            values = new LinkedHashMap<>(values);
            keyLines = Map.copyOf(keyLines);
        }

        public boolean has(String key) {
            return values.containsKey(key);
        }

        /// The line of the key, or of the mapping where the key is left out.
        public int line(String key) {
            return keyLines.getOrDefault(key, line);
        }

        public String text(String key) {
            return find(key).orElse("");
        }

        public @Nullable String textOrNull(String key) {
            return find(key).orElse(null);
        }

        public Optional<String> find(String key) {
            return values.get(key) instanceof Scalar scalar ? Optional.of(scalar.value()) : Optional.empty();
        }

        public int number(String key) {
            return find(key).map(Integer::parseInt).orElse(0);
        }

        public boolean flag(String key) {
            return find(key).map("true"::equals).orElse(false);
        }

        public List<String> texts(String key) {
            return items(key).stream()
                    .<String>mapMulti((node, out) -> {
                        if (node instanceof Scalar scalar) {
                            out.accept(scalar.value());
                        }
                    })
                    .toList();
        }

        public List<Fields> list(String key) {
            return items(key).stream()
                    .<Fields>mapMulti((node, out) -> {
                        if (node instanceof Fields fields) {
                            out.accept(fields);
                        }
                    })
                    .toList();
        }

        /// The mapping under the key; an empty one where it is left out.
        public Fields fields(String key) {
            return values.get(key) instanceof Fields fields
                    ? fields
                    : new Fields(line, new LinkedHashMap<>(), Map.of());
        }

        public List<YamlNode> items(String key) {
            return values.get(key) instanceof Items items ? items.values() : List.of();
        }
    }
}
