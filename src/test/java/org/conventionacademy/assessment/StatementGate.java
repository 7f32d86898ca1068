package org.conventionacademy.assessment;

import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Counts the statements of a thread, and can hold the thread before any one of them or before its commit.
@PersistenceUnitExtension
@ApplicationScoped
@Unremovable
class StatementGate implements StatementInspector {
    /// Where one thread is held.
    static final class Hold {
        private final int before;
        private final AtomicInteger seen = new AtomicInteger();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private boolean watchingCommit;

        /// @param before the statement to stop before, from 1; the commit counts as one more
        Hold(int before) {
            this.before = before;
        }

        /// @return false when the work ended before it came that far
        boolean awaitReached(Thread worker) throws InterruptedException {
            while (!reached.await(5, TimeUnit.MILLISECONDS)) {
                if (!worker.isAlive()) {
                    return reached.getCount() == 0;
                }
            }
            return true;
        }

        void release() {
            released.countDown();
        }

        int statements() {
            return seen.get();
        }

        private void pass() {
            if (seen.incrementAndGet() == before) {
                reached.countDown();
                try {
                    if (!released.await(15, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("never released");
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static final ThreadLocal<Hold> HOLD = new ThreadLocal<>();

    private final TransactionSynchronizationRegistry transactions;

    StatementGate(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    static void watch(Hold hold) {
        HOLD.set(hold);
    }

    static void unwatch() {
        HOLD.remove();
    }

    @Override
    public String inspect(String sql) {
        Hold hold = HOLD.get();
        if (hold != null) {
            watchCommit(hold);
            hold.pass();
        }
        return sql;
    }

    private void watchCommit(Hold hold) {
        if (!hold.watchingCommit && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            hold.watchingCommit = true;
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    hold.pass();
                }

                @Override
                public void afterCompletion(int status) {
                    hold.watchingCommit = false;
                }
            });
        }
    }
}
