package org.conventionacademy.assessment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// One's own attempts at the quiz of a module.
@Path("/api/v1/modules/{module}/attempts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRAINEE)
@Tag(name = "Quizzes")
class ModuleAttemptResource {
    private final Attempts attempts;
    private final CurrentPerson current;
    private final Language language;

    ModuleAttemptResource(Attempts attempts, CurrentPerson current, Language language) {
        this.attempts = attempts;
        this.current = current;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Start an attempt at the module's quiz, or get the one that is open")
    @APIResponse(responseCode = "200", description = "The open attempt, without key or explanations")
    @APIResponse(
            responseCode = "409",
            description = "No attempt is left, the quiz is still locked, or `too-early`: `nextFrom` says from when on")
    public AttemptView start(@PathParam("module") String module) {
        return attempts.start(current.id(), ModuleId.parse(module), language.current());
    }

    @GET
    @Operation(summary = "My attempts at the module's quiz, the newest first")
    public Page<AttemptSummary> list(
            @PathParam("module") String module,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        PageRequest request = PageRequest.of(page, size);
        ModuleId id = ModuleId.parse(module);
        List<AttemptSummary> all = attempts.of(current.id(), id);
        return Page.of(all.stream().skip(request.offset()).limit(request.size()).toList(), request, all.size());
    }
}
