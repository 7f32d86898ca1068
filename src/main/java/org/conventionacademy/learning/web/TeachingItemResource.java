package org.conventionacademy.learning.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.ItemFilter;
import org.conventionacademy.learning.TaughtItemList;
import org.conventionacademy.learning.TaughtItems;
import org.conventionacademy.learning.TaughtQuestion;
import org.conventionacademy.platform.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How the questions one teaches do in first attempts.
@Path("/api/v1/teaching/modules/{module}/items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
@Tag(name = "Teaching")
class TeachingItemResource {
    private final CurrentPerson current;
    private final TaughtItems items;

    TeachingItemResource(CurrentPerson current, TaughtItems items) {
        this.current = current;
        this.items = items;
    }

    @GET
    @Operation(
            summary = "How each question does in first attempts, with warnings",
            description = "Nothing is told of fewer than 30 persons. docs/statistics.md has the formulas.")
    public TaughtItemList items(
            @PathParam("module") String module,
            @QueryParam("lang") @Parameter(description = "of the attempts; left out: all languages together") @Nullable
                    String lang,
            @QueryParam("earlier") @Parameter(description = "true: also revisions that are no longer asked") @Nullable
                    String earlier,
            @QueryParam("sort")
                    @Parameter(description = "worst (as it is without), hardest, discrimination or question")
                    @Nullable
                    String sort,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return items.list(
                current.get(), ModuleId.parse(module), ItemFilter.of(lang, earlier, sort), PageRequest.of(page, size));
    }

    @GET
    @Path("/{question}")
    @Operation(summary = "How one revision of a question does, in all languages together and in each")
    public TaughtQuestion item(@PathParam("module") String module, @PathParam("question") String question) {
        return items.question(current.get(), ModuleId.parse(module), QuestionRevisionId.parse(question));
    }
}
