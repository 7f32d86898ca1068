package org.conventionacademy.content.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.content.Findings;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What the last publication had to say about the content files.
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"instructor", "administrator"})
@Tag(name = "Modules")
class FindingResource {
    private final Findings findings;

    FindingResource(Findings findings) {
        this.findings = findings;
    }

    @GET
    @Operation(summary = "Lists what is wrong in the content files")
    @APIResponse(
            responseCode = "200",
            description = "A page of findings in the order of the files",
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "findings", value = """
                                                    {"items": [{"severity": "ERROR", "file": "modules/network-24-7/module.yaml", "line": 21,
                                                      "what": "Unknown key `minuts`", "hint": "Known here: id, minutes, teaches"}],
                                                     "page": 1, "size": 50, "total": 1}""")))
    public Page<Finding> list(@QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        return findings.latest(PageRequest.of(page, size));
    }
}
