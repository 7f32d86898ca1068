package org.conventionacademy.content.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.LessonText;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;

/// Lessons' bodies at addresses that never change what they hold, free of anything personal: any cache may keep them.
@Path("/content/lessons")
@PermitAll
class LessonBodies {
    private final Modules modules;

    LessonBodies(Modules modules) {
        this.modules = modules;
    }

    @GET
    @Path("/{revision}/{lang}/{lesson}")
    @Produces("text/html;charset=UTF-8")
    public Response body(
            @PathParam("revision") String revision,
            @PathParam("lang") String lang,
            @PathParam("lesson") String lesson) {
        LessonText text = modules.revision(revisionId(revision))
                .lesson(new LessonId(lesson))
                .map(found -> found.texts().get(Lang.find(lang).orElseThrow(Problem::notFound)))
                .orElseThrow(Problem::notFound);
        return Response.ok(text.html())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }

    private static RevisionId revisionId(String revision) {
        try {
            return new RevisionId(UUID.fromString(revision));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
