package org.conventionacademy.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;

/// A request whose line broke before all of it had come. That is no fault of the service, and nobody reads the answer.
@Provider
class CutOffMapper implements ExceptionMapper<IOException> {
    @Inject
    ProblemDocuments documents;

    @Override
    public Response toResponse(IOException exception) {
        if (isCutOff(exception)) {
            return HttpProblem.builder(documents.of(ProblemType.BAD_REQUEST))
                    .build()
                    .toResponse();
        }
        Log.error("Reading or writing failed", exception);
        return HttpProblem.builder(documents.of(ProblemType.INTERNAL)).build().toResponse();
    }

    private static boolean isCutOff(@Nullable Throwable thrown) {
        return thrown != null && (thrown instanceof ClosedChannelException || isCutOff(thrown.getCause()));
    }
}
