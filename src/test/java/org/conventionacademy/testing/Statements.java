package org.conventionacademy.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/// Counts the statements that some work sends to the database, to find lists that ask once a row.
@ApplicationScoped
public class Statements {
    private final SessionFactory factory;

    Statements(SessionFactory factory) {
        this.factory = factory;
    }

    /// The least of a few runs: a job in the background may add to one of them.
    public long during(Runnable work) {
        return LongStream.range(0, 3)
                .map(run -> {
                    long before = factory.getStatistics().getPrepareStatementCount();
                    work.run();
                    return factory.getStatistics().getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
