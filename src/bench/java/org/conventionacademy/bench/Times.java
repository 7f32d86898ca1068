package org.conventionacademy.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// How long each of many took.
final class Times {
    private final int[] micros;
    private final AtomicInteger count = new AtomicInteger();

    Times(int most) {
        micros = new int[most];
    }

    void clear() {
        count.set(0);
    }

    void add(long nanos) {
        micros[count.getAndIncrement()] = (int) (nanos / 1_000);
    }

    int count() {
        return count.get();
    }

    /// Milliseconds. To be called while nothing is added.
    double percentile(int percent) {
        int n = count.get();
        Arrays.sort(micros, 0, n);
        return n == 0 ? 0 : micros[(int) Math.min(n - 1, (long) n * percent / 100)] / 1_000.0;
    }
}
