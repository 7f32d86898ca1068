package org.conventionacademy.assessment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.ReceiptOpening;
import org.conventionacademy.assessment.Receipts;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The receipt of one's own attempt.
@Path("/api/v1/attempts/{attempt}/receipt")
@RolesAllowed(Roles.TRAINEE)
@Tag(name = "Quizzes")
class AttemptReceiptResource {
    private final Receipts receipts;
    private final CurrentPerson current;

    AttemptReceiptResource(Receipts receipts, CurrentPerson current) {
        this.receipts = receipts;
        this.current = current;
    }

    @GET
    @Produces(ReceiptFiles.JOSE)
    @Operation(
            summary = "The signed receipt of an attempt that has ended",
            description =
                    "JWS, compact, signed with Ed25519; the public keys are at /receipts/keys. The same each time.")
    @APIResponse(responseCode = "200", description = "The receipt, without the person and the answers")
    @APIResponse(responseCode = "409", description = "The attempt is still open")
    public String receipt(@PathParam("attempt") String attempt) {
        return receipts.receipt(AttemptId.parse(attempt), current.id()).compact();
    }

    @GET
    @Path("/opening")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What opens the hashes of the receipt, for its owner alone: the salt and my answers")
    @APIResponse(responseCode = "409", description = "The attempt is still open")
    public ReceiptOpening opening(@PathParam("attempt") String attempt) {
        return receipts.opening(AttemptId.parse(attempt), current.id());
    }
}
