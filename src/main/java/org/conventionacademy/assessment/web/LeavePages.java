package org.conventionacademy.assessment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;

/// The way out: answers that wait on this device are sent, kept or discarded first.
@Path("/leave")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class LeavePages {
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance leave(String person);
    }

    private final Attempts attempts;
    private final CurrentPerson current;

    LeavePages(Attempts attempts, CurrentPerson current) {
        this.attempts = attempts;
        this.current = current;
    }

    @GET
    public Object leave() {
        return current.find()
                .map(Person::id)
                .<Object>map(person -> Templates.leave(attempts.nameOnDevice(person)))
                .orElseGet(() -> Response.seeOther(URI.create("/signed-out")).build());
    }
}
