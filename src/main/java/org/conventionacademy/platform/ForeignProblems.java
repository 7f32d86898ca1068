package org.conventionacademy.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// Rewords the problems that the library makes of any exception but ours, after it has logged them.
@ApplicationScoped
@Unremovable
class ForeignProblems implements ProblemPostProcessor {
    private final ProblemDocuments documents;

    ForeignProblems(ProblemDocuments documents) {
        this.documents = documents;
    }

    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("violations")) {
            return documents.inWordsOf(ProblemType.INVALID, problem);
        }
        if (problem.getStatusCode() >= 500 && Transactions.lostToAnother(context.cause)) {
            return documents.inWordsOf(ProblemType.BUSY, problem);
        }
        if (problem.getStatusCode() >= 500 && cannotConnect(context.cause)) {
            return documents.inWordsOf(ProblemType.UNAVAILABLE, problem);
        }
        return documents.inOurWords(problem);
    }

    private static boolean cannotConnect(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ConnectException
                    || t instanceof SQLNonTransientConnectionException
                    || t instanceof SQLTransientConnectionException
                    || (t instanceof SQLException sql && saysSo(sql))) {
                return true;
            }
        }
        return false;
    }

    /// The pool has no state for its timeout; the driver uses class 08 for whatever ails a connection.
    private static boolean saysSo(SQLException sql) {
        return (sql.getSQLState() != null && sql.getSQLState().startsWith("08"))
                || (sql.getMessage() != null && sql.getMessage().startsWith("Acquisition timeout"));
    }
}
