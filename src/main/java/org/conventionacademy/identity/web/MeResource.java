package org.conventionacademy.identity.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.TreeSet;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.identity.Profile;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The caller, as the service sees them.
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Me")
class MeResource {
    /// @param privacyNotice the version in force
    record Me(
            PersonId id,
            String name,
            Profile profile,
            Set<String> roles,
            @Nullable String scopeCountry,
            String privacyNotice,
            boolean privacyAccepted) {}

    record AcceptPrivacy(@NotNull String version) {}

    private final CurrentPerson current;
    private final People people;
    private final Language language;

    MeResource(CurrentPerson current, People people, Language language) {
        this.current = current;
        this.people = people;
        this.language = language;
    }

    @GET
    @Operation(summary = "Who I am, my roles and my country")
    @APIResponse(responseCode = "200", description = "The caller, as the token describes them")
    @APIResponse(
            responseCode = "403",
            description = "`privacy-notice-not-accepted`: accept its `version` by `PUT /api/v1/me/privacy` first")
    public Me me() {
        Person person = current.get();
        return new Me(
                person.id(),
                person.name(),
                person.profile(),
                new TreeSet<>(person.roles()),
                person.scopeCountry(),
                PrivacyNotice.VERSION,
                people.recognise(person).privacyAccepted());
    }

    @PUT
    @Path("/privacy")
    @Operation(
            summary = "Accept the privacy notice in force; asked for before anything else",
            description = "Until then every other call answers 403 with the problem `privacy-notice-not-accepted`,"
                    + " whose `version` is the one to accept.")
    @APIResponse(responseCode = "204", description = "Accepted")
    @APIResponse(responseCode = "409", description = "Another version is in force: `version` names it")
    public void accept(@Valid @NotNull AcceptPrivacy command) {
        if (!command.version().equals(PrivacyNotice.VERSION)) {
            throw Problem.conflict(null).with("version", PrivacyNotice.VERSION);
        }
        people.acceptPrivacyNotice(current.get(), language.current());
    }
}
