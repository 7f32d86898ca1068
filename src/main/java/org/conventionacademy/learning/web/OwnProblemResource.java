package org.conventionacademy.learning.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.OwnProblem;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the caller reported, and what was answered.
@Path("/api/v1/me/problems")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Learning")
class OwnProblemResource {
    private final CurrentPerson current;
    private final Problems problems;

    OwnProblemResource(CurrentPerson current, Problems problems) {
        this.current = current;
        this.problems = problems;
    }

    @GET
    @Operation(
            summary = "The problems I reported and their answers, the newest report first",
            description = "An answer stays unseen until its page /me/problems is opened.")
    public Page<OwnProblem> problems(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        return problems.of(current.id(), PageRequest.of(page, size));
    }
}
