package org.conventionacademy.platform;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What lies behind an exception. A commit that fails tells its reason as a suppressed exception, not as a cause.
public final class Causes {
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

    /// The last cause, for a log that shall stay readable.
    static String inALine(@Nullable Throwable thrown) {
        List<Throwable> all = of(thrown);
        return all.isEmpty() ? "" : all.getLast().toString().lines().findFirst().orElse("");
    }

    /// Whether a server that this one needs cannot be reached. Also true of a commit whose reply was lost: nobody knows
    /// whether it was carried out, and the same may be sent again.
    public static boolean isOutage(@Nullable Throwable thrown) {
        return of(thrown).stream()
                .anyMatch(t -> t instanceof ConnectException
                        || t instanceof SQLNonTransientConnectionException
                        || t instanceof SQLTransientConnectionException
                        || (t instanceof SQLException sql && saysSo(sql)));
    }

    /// The driver uses class 08 for whatever ails a connection; the pool has no state for its timeout, nor for a
    /// connection that died before its transaction began.
    private static boolean saysSo(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        String message = String.valueOf(sql.getMessage());
        return state.startsWith("08")
                || message.startsWith("Acquisition timeout")
                || message.startsWith("Failed to enlist");
    }
}
