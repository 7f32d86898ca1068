package org.conventionacademy.identity.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.PassHolder;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.identity.Standing;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;

/// Before any work for a signed-in person: keeps their profile, stops the suspended, and asks once for the privacy
/// notice.
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
class RecognisePerson implements ContainerRequestFilter {
    /// Open to the signed-in without a standing: what they need to gain one, to leave, or to read about both.
    private static final Set<String> ALWAYS_OPEN = Set.of(
            "privacy",
            "leave",
            "sign-out",
            "signed-out",
            "sign-in-failed",
            "language",
            "help",
            "status",
            "receipts",
            "assets",
            "content");

    private final CurrentPerson current;
    private final People people;
    private final Language language;

    RecognisePerson(CurrentPerson current, People people, Language language) {
        this.current = current;
        this.people = people;
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        PassHolder holder = current.passHolder().orElse(null);
        if (holder != null) {
            language.preferred(holder.language());
            refuseSuspended(people.standing(holder.id()));
            return;
        }
        Person person = current.find().orElse(null);
        if (person == null) {
            return;
        }
        language.preferred(person.profile().language());
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (ALWAYS_OPEN.contains(path.split("/", 2)[0]) || path.equals("api/v1/me/privacy")) {
            return;
        }
        Standing standing = people.recognise(person);
        refuseSuspended(standing);
        if (!standing.privacyAccepted()) {
            askForPrivacy(request, path);
        }
    }

    private static void refuseSuspended(Standing standing) {
        if (standing.suspended()) {
            throw new Problem(ProblemType.SUSPENDED, null);
        }
    }

    private static void askForPrivacy(ContainerRequestContext request, String path) {
        if (path.startsWith("api/") || !request.getMethod().equals("GET")) {
            throw new Problem(ProblemType.PRIVACY_NOTICE_NOT_ACCEPTED, null).with("version", PrivacyNotice.VERSION);
        }
        String next = request.getUriInfo().getRequestUri().getRawPath();
        request.abortWith(Response.seeOther(
                        UriBuilder.fromPath("/privacy").queryParam("next", next).build())
                .build());
    }
}
