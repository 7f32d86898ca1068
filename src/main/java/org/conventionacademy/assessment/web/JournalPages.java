package org.conventionacademy.assessment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.DeviceKeys;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;

/// The keys to answers that wait on the owner's device, for pages beside the attempt's own.
@Path("/attempts/{attempt}/journal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRAINEE)
class JournalPages {
    private final Attempts attempts;
    private final CurrentPerson current;

    JournalPages(Attempts attempts, CurrentPerson current) {
        this.attempts = attempts;
        this.current = current;
    }

    @GET
    public DeviceKeys keys(@PathParam("attempt") String id) {
        return attempts.device(AttemptId.parse(id), current.id());
    }
}
