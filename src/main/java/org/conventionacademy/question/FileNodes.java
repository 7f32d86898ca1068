package org.conventionacademy.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.conventionacademy.platform.YamlNode;

/// Writes what a task says into the nodes of a file.
final class FileNodes {
    private final SequencedMap<String, YamlNode> values = new LinkedHashMap<>();

    static YamlNode.Fields options(List<String> options, List<String> key) {
        return new FileNodes().texts("options", options).texts("key", key).fields();
    }

    FileNodes text(String key, String value) {
        values.put(key, new YamlNode.Scalar(0, value, true));
        return this;
    }

    /// Nothing where the list is empty: a file leaves it out.
    FileNodes texts(String key, List<String> texts) {
        return items(
                key,
                texts.stream()
                        .<YamlNode>map(text -> new YamlNode.Scalar(0, text, true))
                        .toList());
    }

    FileNodes items(String key, List<? extends YamlNode> items) {
        if (!items.isEmpty()) {
            values.put(key, new YamlNode.Items(0, List.copyOf(items)));
        }
        return this;
    }

    FileNodes all(YamlNode.Fields fields) {
        values.putAll(fields.values());
        return this;
    }

    YamlNode.Fields fields() {
        return new YamlNode.Fields(0, values, Map.of());
    }
}
