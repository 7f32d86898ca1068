package org.conventionacademy.learning.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.AnswerProblem;
import org.conventionacademy.learning.ProblemFilter;
import org.conventionacademy.learning.ProblemId;
import org.conventionacademy.learning.ReportedProblem;
import org.conventionacademy.learning.TaughtProblems;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What was reported about the modules one teaches.
@Path("/api/v1/teaching/modules/{module}/problems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
@Tag(name = "Teaching")
class TeachingProblemResource {
    /// What came of a report, `corrected` or `unchanged`, and at most 2000 characters for the one who reported it.
    record Answer(@Nullable String outcome, @Nullable String text) {}

    private final CurrentPerson current;
    private final TaughtProblems problems;

    TeachingProblemResource(CurrentPerson current, TaughtProblems problems) {
        this.current = current;
        this.problems = problems;
    }

    @GET
    @Operation(summary = "Problems reported, the open ones first, then the newest")
    public Page<ReportedProblem> problems(
            @PathParam("module") String module,
            @QueryParam("state") @Parameter(description = "all (as it is without), open or answered") @Nullable
                    String state,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return problems.list(
                current.get(), ModuleId.parse(module), ProblemFilter.of(state), PageRequest.of(page, size));
    }

    @PUT
    @Path("/{problem}/answer")
    @Operation(
            summary = "Answer a report, which closes it",
            description = "It is answered once. The same answer may be sent again.")
    @APIResponse(responseCode = "204", description = "The answer stands, and waits for the one who reported it")
    @APIResponse(responseCode = "409", description = "Another answer stands already; the member `answer` has it")
    public void answer(
            @PathParam("module") String module, @PathParam("problem") String problem, @NotNull Answer given) {
        problems.answer(
                current.get(),
                ModuleId.parse(module),
                AnswerProblem.of(ProblemId.parse(problem), given.outcome(), given.text()));
    }
}
