package org.conventionacademy.platform;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Turns a [Problem] into an RFC 9457 document in the reader's language; outside `/api` the shell turns that into a
/// page.
@Provider
class ProblemMapper implements ExceptionMapper<Problem> {
    @Inject
    ProblemDocuments documents;

    @Override
    public Response toResponse(Problem problem) {
        return documents.of(problem).toResponse();
    }
}
