package org.conventionacademy.assessment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptReview;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.CorrectionNotes;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.jspecify.annotations.Nullable;

/// What an attempt came to, as far as its quiz shows it: open to its owner alone, once it has ended.
@Path("/attempts/{attempt}/review")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.TRAINEE)
class ReviewPages {
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance review(ReviewScreen screen);
    }

    private final Attempts attempts;
    private final CorrectionNotes notes;
    private final Modules modules;
    private final CurrentPerson current;
    private final Language language;

    ReviewPages(Attempts attempts, CorrectionNotes notes, Modules modules, CurrentPerson current, Language language) {
        this.attempts = attempts;
        this.notes = notes;
        this.modules = modules;
        this.current = current;
        this.language = language;
    }

    @GET
    public Object review(@PathParam("attempt") String id, @QueryParam("notice") @Nullable String notice) {
        PersonId person = current.id();
        Lang lang = language.current();
        AttemptView attempt = attempts.attempt(AttemptId.parse(id), person, lang);
        if (attempt.open()) {
            return Response.seeOther(URI.create("/attempts/" + attempt.id())).build();
        }
        AttemptReview review = attempts.review(attempt.id(), person, lang);
        ModuleRevision revision = modules.revision(attempt.revision());
        return Templates.review(new ReviewScreen(
                review,
                revision,
                attempts.standing(person, attempt.module()),
                notes.of(person, attempt.id()),
                lang,
                "late".equals(notice)));
    }
}
