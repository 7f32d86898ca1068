package org.conventionacademy.platform;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Repeats a whole idempotent transaction that lost to another one.
@ApplicationScoped
public class Transactions {
    /// MariaDB: deadlock, lock wait timeout, record changed since the snapshot was taken.
    private static final Set<Integer> LOST_TO_ANOTHER = Set.of(1213, 1205, 1020);

    private static final int TRIES = 5;

    /// Runs the work in a transaction of its own, at most five times.
    ///
    /// @throws Problem BUSY when every try lost; the client may send the same again
    public <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException e) {
                if (!lostToAnother(e)) {
                    throw e;
                }
                Log.debugf("Transaction lost to another, try %d", attempt);
                if (attempt == TRIES) {
                    throw Problem.busy();
                }
                pause(attempt);
            }
        }
    }

    /// The same for work that gives nothing back.
    public void run(Runnable work) {
        retried(() -> {
            work.run();
            return true;
        });
    }

    static boolean lostToAnother(@Nullable Throwable thrown) {
        return Causes.of(thrown).stream()
                .anyMatch(t -> t instanceof SQLException sql && LOST_TO_ANOTHER.contains(sql.getErrorCode()));
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt, 20L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy();
        }
    }
}
