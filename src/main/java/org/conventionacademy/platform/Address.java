package org.conventionacademy.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// An address with its query, for links that keep a view and change one thing of it.
public record Address(String path, Map<String, String> query) {
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    public Address with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(name, value.toString());
        return new Address(path, changed);
    }

    public Address without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        return new Address(path, changed);
    }

    public Address at(String otherPath) {
        return new Address(otherPath, query);
    }

    @Override
    public String toString() {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
