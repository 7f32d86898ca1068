package org.conventionacademy.assessment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.CorrectionNote;
import org.conventionacademy.assessment.CorrectionNotes;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What somebody is told of corrected questions that they took.
@Path("/api/v1/me/corrections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRAINEE)
@Tag(name = "Quizzes")
class CorrectionNoteResource {
    private final CorrectionNotes notes;
    private final CurrentPerson current;

    CorrectionNoteResource(CorrectionNotes notes, CurrentPerson current) {
        this.notes = notes;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "Corrections of questions that you took, the newest first",
            description =
                    "A line for each attempt, with the result before and after where it changed. It comes once all"
                            + " results are marked anew.")
    public Page<CorrectionNote> notes(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        return notes.of(current.id(), PageRequest.of(page, size));
    }

    @PUT
    @Path("/{correction}/seen")
    @Operation(summary = "Put the note of a correction away")
    public void seen(@PathParam("correction") String correction) {
        notes.putAway(current.id(), CorrectionId.parse(correction));
    }
}
