package org.conventionacademy.platform;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/// Demands the CSRF token as a header of whoever comes with a cookie and without a form.
///
/// The CSRF extension checks forms, and a header that is there; a request of another kind without the header it lets
/// pass.
@Provider
@Priority(Priorities.AUTHORIZATION + 50)
class CsrfHeader implements ContainerRequestFilter {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        boolean bearerOnly =
                request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("api/");
        if (bearerOnly || CHANGES_NOTHING.contains(request.getMethod()) || isForm(request.getMediaType())) {
            return;
        }
        String token = request.getHeaderString(HEADER);
        if (token == null || token.isBlank()) {
            throw Problem.badRequest("platform_problem_csrf");
        }
    }

    private static boolean isForm(MediaType type) {
        return type != null
                && (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)
                        || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type));
    }
}
