package org.conventionacademy.shell.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.shell.ServiceStatus;

/// Pages that anyone may see, signed in or not.
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ShellPages {
    @CheckedTemplate(basePath = "shell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance help();

        static native TemplateInstance status(ServiceStatus.Seen seen);

        static native TemplateInstance signedOut();

        static native TemplateInstance signInFailed();
    }

    private final ServiceStatus status;

    ShellPages(ServiceStatus status) {
        this.status = status;
    }

    @GET
    @Path("help")
    public TemplateInstance help() {
        return Templates.help();
    }

    @GET
    @Path("status")
    public TemplateInstance status() {
        return Templates.status(status.see());
    }

    @GET
    @Path("signed-out")
    public TemplateInstance signedOut() {
        return Templates.signedOut();
    }

    @GET
    @Path("sign-in-failed")
    public TemplateInstance signInFailed() {
        return Templates.signInFailed();
    }
}
