package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

/// As the transaction manager tells of a commit that failed: the reason is suppressed, not the cause.
final class LostConnectionTest {
    @Test
    void aCommitWithoutAReplyMayBeSentAgain() {
        assertThat(Causes.isOutage(failedCommit(new SQLNonTransientConnectionException("(conn=8) Socket error"))))
                .isTrue();
        assertThat(Causes.isOutage(failedCommit(new SQLException("Out of range", "22003", 1264))))
                .isFalse();
    }

    @Test
    void aCommitThatLostToAnotherIsRepeated() {
        assertThat(Transactions.lostToAnother(failedCommit(new SQLException("Deadlock", "40001", 1213))))
                .isTrue();
        assertThat(Transactions.lostToAnother(failedCommit(new SQLException("Out of range", "22003", 1264))))
                .isFalse();
    }

    private static RuntimeException failedCommit(SQLException reason) {
        var commit = new XAException("Error trying to transactionCommit local transaction");
        commit.initCause(reason);
        var rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(commit);
        return new QuarkusTransactionException(rollback);
    }
}
