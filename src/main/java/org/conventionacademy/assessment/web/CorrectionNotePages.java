package org.conventionacademy.assessment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.CorrectionNote;
import org.conventionacademy.assessment.CorrectionNotes;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.jspecify.annotations.Nullable;

/// What somebody is told of corrected questions that they took.
@Path("/me/corrections")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.TRAINEE)
class CorrectionNotePages {
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance correctionNotes(Page<Line> lines, Pager pager);
    }

    record Line(CorrectionNote note, String moduleTitle, Lang lang) {}

    private final CorrectionNotes notes;
    private final Modules modules;
    private final CurrentPerson current;
    private final Language language;

    CorrectionNotePages(CorrectionNotes notes, Modules modules, CurrentPerson current, Language language) {
        this.notes = notes;
        this.modules = modules;
        this.current = current;
        this.language = language;
    }

    @GET
    public TemplateInstance notes(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        Lang lang = language.current();
        Page<CorrectionNote> list = notes.of(current.id(), PageRequest.of(page, size));
        return Templates.correctionNotes(
                list.map(note -> new Line(
                        note, modules.revision(note.revision()).text(lang).title(), lang)),
                Pager.of(list, Address.of("/me/corrections")));
    }

    @POST
    @Path("/{correction}/seen")
    public Response seen(@PathParam("correction") String correction) {
        notes.putAway(current.id(), CorrectionId.parse(correction));
        return Response.seeOther(URI.create("/me/corrections")).build();
    }
}
