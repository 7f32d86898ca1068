package org.conventionacademy.assessment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.Receipts;
import org.conventionacademy.assessment.SignedReceipt;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;

/// The files that the owner of an ended attempt takes along.
@Path("/attempts/{attempt}/receipt")
@RolesAllowed(Roles.TRAINEE)
class AttemptReceiptPages {
    private final Receipts receipts;
    private final CurrentPerson current;

    AttemptReceiptPages(Receipts receipts, CurrentPerson current) {
        this.receipts = receipts;
        this.current = current;
    }

    @GET
    @Produces(ReceiptFiles.JOSE)
    public Response receipt(@PathParam("attempt") String attempt) {
        SignedReceipt receipt = receipts.receipt(AttemptId.parse(attempt), current.id());
        return ReceiptFiles.download(receipt);
    }

    @GET
    @Path("/opening")
    @Produces(MediaType.APPLICATION_JSON)
    public Response opening(@PathParam("attempt") String attempt) {
        return ReceiptFiles.download(receipts.opening(AttemptId.parse(attempt), current.id()));
    }
}
