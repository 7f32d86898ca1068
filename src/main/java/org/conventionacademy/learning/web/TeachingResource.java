package org.conventionacademy.learning.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.conventionacademy.assessment.AllowMore;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.Learner;
import org.conventionacademy.learning.Teaching;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What an instructor sees of the modules that name them.
@Path("/api/v1/teaching/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
@Tag(name = "Teaching")
class TeachingResource {
    /// More attempts or minutes for one person, with the reason that the trail keeps.
    record Allow(int attempts, int minutes, @NotNull String reason) {}

    private final CurrentPerson current;
    private final Teaching teaching;

    TeachingResource(CurrentPerson current, Teaching teaching) {
        this.current = current;
        this.teaching = teaching;
    }

    @GET
    @Operation(summary = "The modules I teach")
    public List<ModuleId> modules() {
        return teaching.modules(current.get()).stream()
                .map(revision -> revision.module())
                .toList();
    }

    @GET
    @Path("/{module}/people")
    @Operation(summary = "Who is enrolled, how far they are and who is stuck, the idle first")
    public Page<Learner> people(
            @PathParam("module") String module,
            @QueryParam("stuck") @Parameter(description = "true: only those who are stuck") boolean stuck,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return teaching.learners(
                teaching.module(current.get(), ModuleId.parse(module)), stuck, PageRequest.of(page, size));
    }

    @GET
    @Path("/{module}/people/{person}/attempts")
    @Operation(summary = "One person's attempts, the newest first")
    public List<AttemptSummary> attempts(@PathParam("module") String module, @PathParam("person") String person) {
        return teaching.attempts(teaching.module(current.get(), ModuleId.parse(module)), PersonId.parse(person));
    }

    @POST
    @Path("/{module}/people/{person}/allowances")
    @Operation(summary = "Give one person more attempts or more time, with a reason")
    public void allow(
            @PathParam("module") String module, @PathParam("person") String person, @Valid @NotNull Allow command) {
        teaching.allow(
                current.get(),
                new AllowMore(
                        PersonId.parse(person),
                        ModuleId.parse(module),
                        command.attempts(),
                        command.minutes(),
                        command.reason()));
    }
}
