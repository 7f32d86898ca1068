package org.conventionacademy.platform;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A small value of the database that every request looks at, looked up again when the last look is older than a
/// moment.
///
/// Another node's change is seen that moment later; the own one at once, by [#forget] after the commit.
public final class Glance<T> {
    private final Supplier<T> look;
    private final long nanos;
    private volatile @Nullable Seen<T> last;

    public Glance(Duration moment, Supplier<T> look) {
        this.nanos = moment.toNanos();
        this.look = look;
    }

    public T get() {
        Seen<T> seen = last;
        if (seen == null || System.nanoTime() - seen.at() > nanos) {
            long now = System.nanoTime();
            seen = new Seen<>(now, look.get());
            last = seen;
        }
        return seen.value();
    }

    public void forget() {
        last = null;
    }

    private record Seen<T>(long at, T value) {}
}
