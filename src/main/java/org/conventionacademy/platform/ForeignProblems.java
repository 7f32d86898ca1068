package org.conventionacademy.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Rewords the problems that the library makes of any exception but ours, and logs them.
@ApplicationScoped
@Unremovable
class ForeignProblems implements ProblemPostProcessor {
    private final ProblemDocuments documents;
    private final CurrentVertxRequest request;

    ForeignProblems(ProblemDocuments documents, CurrentVertxRequest request) {
        this.documents = documents;
        this.request = request;
    }

    @Override
    public int priority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem answer = reworded(problem, context);
        log(answer.getStatusCode(), context.cause);
        return answer;
    }

    private static void log(int status, @Nullable Throwable cause) {
        if (status == ProblemType.INTERNAL.status()) {
            Log.errorf(cause, "Answered with %d", status);
        } else {
            Log.logf(
                    status > ProblemType.INTERNAL.status() ? Logger.Level.WARN : Logger.Level.INFO,
                    "Answered with %d: %s",
                    status,
                    Causes.inALine(cause));
        }
    }

    private HttpProblem reworded(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().containsKey("violations")) {
            return documents.inWordsOf(ProblemType.INVALID, problem);
        }
        if (problem.getStatusCode() >= 500 && isNoForm(context.cause)) {
            return documents.inWordsOf(ProblemType.BAD_REQUEST, problem);
        }
        if (problem.getStatusCode() >= 500 && Transactions.lostToAnother(context.cause)) {
            return documents.inWordsOf(ProblemType.BUSY, problem);
        }
        if (problem.getStatusCode() >= 500 && Causes.isOutage(context.cause)) {
            return documents.inWordsOf(ProblemType.UNAVAILABLE, problem);
        }
        if (problem.getStatusCode() == 404 && isAboutTheQuery(context.cause)) {
            return documents.inWordsOf(ProblemType.BAD_REQUEST, problem);
        }
        return documents.inOurWords(problem);
    }

    /// Quarkus REST says "not found" of any parameter that it cannot convert; that is right for a part of the path
    /// only. The converter's complaint quotes the value.
    private boolean isAboutTheQuery(@Nullable Throwable thrown) {
        RoutingContext asked = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (!(thrown instanceof NotFoundException) || thrown.getCause() == null || asked == null) {
            return false;
        }
        String complaint = String.valueOf(thrown.getCause().getMessage());
        return asked.queryParams().entries().stream()
                .map(Map.Entry::getValue)
                .anyMatch(value -> value.isBlank() ? complaint.contains("\"\"") : complaint.contains(value));
    }

    /// The framework says so by a plain exception when a form is not encoded as one.
    private static boolean isNoForm(@Nullable Throwable cause) {
        return cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).startsWith("Failed to decode URL");
    }
}
