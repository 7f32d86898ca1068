package org.conventionacademy.shell;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.conventionacademy.platform.ProblemDocuments;
import org.jspecify.annotations.Nullable;

/// Gives every failed answer of a resource a body that says what happened: a page, or a document under `/api`.
@Provider
class ProblemsOfResources implements ContainerResponseFilter {
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @Inject
    ProblemDocuments documents;

    @Inject
    ProblemPages pages;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400) {
            dropDocumentOfRedirect(response);
            return;
        }
        HttpProblem problem = problemIn(response);
        if (problem == null) {
            return;
        }
        if (ProblemPages.fits(request.getUriInfo().getPath(), request.getHeaderString(HttpHeaders.ACCEPT))) {
            String back =
                    Back.after(request.getMethod(), request.getUriInfo().getRequestUri(), request::getHeaderString);
            response.setEntity(pages.draw(problem, back), new Annotation[0], PAGE);
        } else {
            response.setEntity(problem, new Annotation[0], HttpProblem.MEDIA_TYPE);
        }
    }

    /// The library writes a redirect to the sign-in page as a problem, too.
    private static void dropDocumentOfRedirect(ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem) {
            response.setEntity(null);
        }
    }

    private @Nullable HttpProblem problemIn(ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem) {
            return problem;
        }
        return response.hasEntity() ? null : documents.ofStatus(response.getStatus());
    }
}
