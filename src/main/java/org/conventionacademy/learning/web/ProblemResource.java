package org.conventionacademy.learning.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.learning.ReportProblem;
import org.conventionacademy.platform.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Problems that readers report.
@Path("/api/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Learning")
class ProblemResource {
    private final CurrentPerson current;
    private final Problems problems;
    private final Language language;

    ProblemResource(CurrentPerson current, Problems problems, Language language) {
        this.current = current;
        this.problems = problems;
        this.language = language;
    }

    @POST
    @Operation(summary = "Report a problem with a lesson, a question or a module")
    @APIResponse(responseCode = "201", description = "Stored")
    public Response report(@Valid @NotNull ReportProblem command) {
        return Response.status(201)
                .entity(Map.of("id", problems.report(current.id(), command, language.current())))
                .build();
    }
}
