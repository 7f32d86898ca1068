package org.conventionacademy.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.Session;

/// Who runs a job that every node has. The database's clock decides, so the nodes' own may differ.
@ApplicationScoped
public class JobTurns {
    private final Session session;
    private final Transactions transactions;

    JobTurns(Session session, Transactions transactions) {
        this.session = session;
        this.transactions = transactions;
    }

    /// Takes the next turn of a job, if it is due: of all nodes that ask, one is told true.
    ///
    /// @param job a name that a migration has put into `platform_job`
    /// @param every after which time the job is due again, also when the node that took this turn has died
    public boolean take(String job, Duration every) {
        return transactions.retried(() -> session.createNativeMutationQuery("""
                        UPDATE platform_job SET next_at = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND
                        WHERE name = :job AND next_at <= UTC_TIMESTAMP(6)
                        """)
                        .setParameter("job", job)
                        .setParameter("micros", every.toNanos() / 1_000)
                        .executeUpdate()
                == 1);
    }
}
