package org.conventionacademy.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What lies behind an exception. A commit that fails tells its reason as a suppressed exception, not as a cause.
final class Causes {
    private Causes() {}

    /// @return the exception itself, everything that caused it, and everything suppressed on the way
    static List<Throwable> of(@Nullable Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> next = new ArrayDeque<>();
        if (thrown != null) {
            next.add(thrown);
        }
        List<Throwable> all = new ArrayList<>();
        while (!next.isEmpty()) {
            Throwable each = next.remove();
            if (seen.add(each)) {
                all.add(each);
                if (each.getCause() != null) {
                    next.add(each.getCause());
                }
                Collections.addAll(next, each.getSuppressed());
            }
        }
        return all;
    }
}
