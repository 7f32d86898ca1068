package org.conventionacademy.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happened, by kind.
final class Tally<K extends Enum<K>> {
    private final Map<K, LongAdder> counts;

    Tally(Class<K> kinds) {
        counts = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            counts.put(kind, new LongAdder());
        }
    }

    void add(K kind) {
        counts.getOrDefault(kind, new LongAdder()).increment();
    }

    long of(K kind) {
        return counts.getOrDefault(kind, new LongAdder()).sum();
    }
}
