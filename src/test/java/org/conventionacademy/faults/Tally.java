package org.conventionacademy.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

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

    /// What has not happened.
    Stream<K> none() {
        return counts.keySet().stream().filter(kind -> of(kind) == 0);
    }

    long of(K kind) {
        return counts.getOrDefault(kind, new LongAdder()).sum();
    }
}
