package org.conventionacademy.content.web;

import io.vertx.ext.web.RoutingContext;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Lessons' bodies at addresses that never change what they hold, free of anything personal: any cache may keep them.
@Path("/content/lessons")
@PermitAll
class LessonBodies {
    private final Modules modules;
    private final RoutingContext routing;
    private final String csrfCookie;

    LessonBodies(
            Modules modules,
            RoutingContext routing,
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name", defaultValue = "csrf-token") String csrfCookie) {
        this.modules = modules;
        this.routing = routing;
        this.csrfCookie = csrfCookie;
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
        // What every cache may keep must not carry one caller's token, which is set on every GET.
        routing.addHeadersEndHandler(sent -> routing.response().removeCookies(csrfCookie));
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
