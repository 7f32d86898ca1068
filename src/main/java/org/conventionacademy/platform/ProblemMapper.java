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
<<<<<<< HEAD
        Lang lang = language.current();
        HttpProblem.Builder document = HttpProblem.builder()
                .withType(URI.create(
                        "urn:conventionacademy:problem:" + problem.type().slug()))
                .withTitle(problem.title(texts, lang))
                .withStatus(problem.type().status())
                .withDetail(problem.detail(texts, lang));
        problem.facts().forEach(document::with);
        if (problem.retryAfterSeconds() > 0) {
            document.withHeader("Retry-After", problem.retryAfterSeconds());
        }
        return document.build().toResponse();
=======
        return documents.of(problem).toResponse();
>>>>>>> main
    }
}
