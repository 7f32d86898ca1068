package org.conventionacademy.authoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.authoring.Correction;
import org.conventionacademy.authoring.Corrections;
import org.conventionacademy.authoring.DraftCorrection;
import org.conventionacademy.authoring.ForeseenChange;
import org.conventionacademy.authoring.PolicyOutcome;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.Task;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Corrections of keys in the modules one teaches.
@Path("/api/v1/teaching/modules/{module}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
@Tag(name = "Teaching")
class CorrectionResource {
    /// @param corrected the task with its right key, else as it is
    /// @param withdraw true: take the question out of the quiz instead
    /// @param notes what those who took it are told, by language, in English at least: 10 to 1,000 characters
    record Draft(
            @NotNull QuestionRevisionId question,
            @Nullable Task corrected,
            boolean withdraw,
            @NotNull Map<Lang, String> notes) {}

    record Apply(@NotNull RemarkPolicy policy) {}

    /// @param outcomes what it would change, by policy; once it is confirmed, what it has changed
    record Shown(Correction correction, List<PolicyOutcome> outcomes) {}

    private final CurrentPerson current;
    private final Corrections corrections;

    CorrectionResource(CurrentPerson current, Corrections corrections) {
        this.current = current;
        this.corrections = corrections;
    }

    @GET
    @Operation(summary = "Corrections of keys, the newest first")
    public Page<Correction> list(
            @PathParam("module") String module,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return corrections.list(current.get(), ModuleId.parse(module), PageRequest.of(page, size));
    }

    @POST
    @Operation(
            summary = "Prepare a correction",
            description = "Nothing changes before it is applied. What it would change is counted in the background:"
                    + " `state` is `counting`, then `counted`.")
    public Correction draft(@PathParam("module") String module, @Valid @NotNull Draft draft) {
        if (draft.withdraw() == (draft.corrected() != null)) {
            throw Problem.invalid("authoring_problem_corrected_or_withdrawn").with("field", "corrected");
        }
        return corrections.draft(
                current.get(),
                new DraftCorrection(ModuleId.parse(module), draft.question(), draft.corrected(), draft.notes()));
    }

    @GET
    @Path("/{correction}")
    @Operation(summary = "A correction, how far it has come, and what it changes")
    public Shown correction(@PathParam("module") String module, @PathParam("correction") String correction) {
        Correction found = find(current.get(), module, correction);
        return new Shown(found, corrections.outcomes(found));
    }

    @GET
    @Path("/{correction}/changes")
    @Operation(summary = "The attempts whose results it changes, those that lose first")
    public Page<ForeseenChange> changes(
            @PathParam("module") String module,
            @PathParam("correction") String correction,
            @QueryParam("policy")
                    @Parameter(description = "keep-better (as it is without), recompute or void")
                    @Nullable
                    String policy,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return corrections.changes(
                find(current.get(), module, correction), Policies.of(policy), PageRequest.of(page, size));
    }

    @POST
    @Path("/{correction}/apply")
    @Operation(summary = "Publish the corrected key and mark results anew, in the background")
    public Correction apply(
            @PathParam("module") String module,
            @PathParam("correction") String correction,
            @Valid @NotNull Apply command) {
        return corrections.apply(
                current.get(), ModuleId.parse(module), CorrectionId.parse(correction), command.policy());
    }

    @DELETE
    @Path("/{correction}")
    @Operation(summary = "Drop a correction that is not applied")
    public void drop(@PathParam("module") String module, @PathParam("correction") String correction) {
        corrections.drop(current.get(), ModuleId.parse(module), CorrectionId.parse(correction));
    }

    private Correction find(Person person, String module, String correction) {
        return corrections.correction(person, ModuleId.parse(module), CorrectionId.parse(correction));
    }
}
