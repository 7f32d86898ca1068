package org.conventionacademy.assessment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Language;

/// The start of a module's quiz.
@Path("/modules/{module}/quiz")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.TRAINEE)
class QuizPages {
    private final Attempts attempts;
    private final CurrentPerson current;
    private final Language language;

    QuizPages(Attempts attempts, CurrentPerson current, Language language) {
        this.attempts = attempts;
        this.current = current;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("module") String module) {
        AttemptView attempt = attempts.start(current.id(), ModuleId.parse(module), language.current());
        return Response.seeOther(URI.create("/attempts/" + attempt.id())).build();
    }
}
