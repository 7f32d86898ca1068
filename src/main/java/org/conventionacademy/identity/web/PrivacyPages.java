package org.conventionacademy.identity.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.LocalAddress;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// The notice on privacy: open to all, accepted once by each person and version.
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
class PrivacyPages {
    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance privacy(String version, String standing, String next);
    }

    private final CurrentPerson current;
    private final People people;
    private final Language language;

    PrivacyPages(CurrentPerson current, People people, Language language) {
        this.current = current;
        this.people = people;
        this.language = language;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@QueryParam("next") @Nullable String next) {
        String standing = current.find()
                .map(person -> people.recognise(person).privacyAccepted() ? "accepted" : "asked")
                .orElse("unknown");
        return Templates.privacy(PrivacyNotice.VERSION, standing, LocalAddress.orHome(next));
    }

    @POST
    @Authenticated
    public Response accept(@FormParam("next") @Nullable String next, @FormParam("version") @Nullable String version) {
        if (!PrivacyNotice.VERSION.equals(version)) {
            throw Problem.conflict(null);
        }
        people.acceptPrivacyNotice(current.get(), language.current());
        return Response.seeOther(URI.create(LocalAddress.orHome(next))).build();
    }
}
