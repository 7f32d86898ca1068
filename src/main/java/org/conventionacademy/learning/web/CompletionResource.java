package org.conventionacademy.learning.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.Completion;
import org.conventionacademy.learning.Completions;
import org.conventionacademy.platform.Ids;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the caller completed.
@Path("/api/v1/me/completions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Learning")
class CompletionResource {
    private final CurrentPerson current;
    private final Completions completions;

    CompletionResource(CurrentPerson current, Completions completions) {
        this.current = current;
        this.completions = completions;
    }

    @GET
    @Operation(summary = "What I completed, the oldest first")
    public List<Completion> completions() {
        return completions.of(current.id());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One completion of mine")
    public Completion completion(@PathParam("id") String id) {
        return completions.completion(Ids.parse(id), current.id());
    }
}
