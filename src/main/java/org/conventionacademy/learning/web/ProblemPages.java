package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.learning.ReportProblem;
import org.conventionacademy.platform.FormText;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.LocalAddress;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// Reporting a problem with a lesson, a question or a module.
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class ProblemPages {
    private static final int LONGEST = 2000;

    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance problemForm(
                ModuleRevision revision, String place, String back, String text, @Nullable String error);

        static native TemplateInstance problemSent(String back);
    }

    private final CurrentPerson current;
    private final Problems problems;
    private final Language language;
    private final Texts texts;

    ProblemPages(CurrentPerson current, Problems problems, Language language, Texts texts) {
        this.current = current;
        this.problems = problems;
        this.language = language;
        this.texts = texts;
    }

    @GET
    @Path("/new")
    public TemplateInstance form(
            @QueryParam("module") @Nullable String module,
            @QueryParam("revision") @Nullable String revision,
            @QueryParam("place") @Nullable String place,
            @QueryParam("back") @Nullable String back) {
        ModuleRevision seen = seen(module, revision);
        String checked = checked(seen, place);
        return Templates.problemForm(
                seen, checked, back == null ? address(seen, checked) : LocalAddress.orHome(back), "", null);
    }

    @POST
    public Response report(
            @FormParam("module") @Nullable String module,
            @FormParam("revision") @Nullable String revision,
            @FormParam("place") @Nullable String place,
            @FormParam("back") @Nullable String back,
            @FormParam("text") @Nullable String text) {
        ModuleRevision seen = seen(module, revision);
        String checked = checked(seen, place);
        String returning = LocalAddress.orHome(back);
        String written = FormText.of(text);
        String error = written.isEmpty()
                ? "learning_problem_missing"
                : written.length() > LONGEST ? "learning_problem_too_long" : null;
        if (error != null) {
            return Response.status(422)
                    .entity(Templates.problemForm(
                            seen, checked, returning, written, texts.get(language.current(), error)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        problems.report(
                current.id(), new ReportProblem(seen.module(), seen.id(), checked, written), language.current());
        return Response.seeOther(UriBuilder.fromPath("/problems/sent")
                        .queryParam("back", "{back}")
                        .build(returning))
                .build();
    }

    @GET
    @Path("/sent")
    public TemplateInstance sent(@QueryParam("back") @Nullable String back) {
        return Templates.problemSent(LocalAddress.orHome(back));
    }

    private ModuleRevision seen(@Nullable String module, @Nullable String revision) {
        return problems.seen(
                ModuleId.parse(Objects.requireNonNullElse(module, "")),
                revision == null || revision.isBlank() ? null : RevisionId.parse(revision));
    }

    private static String checked(ModuleRevision seen, @Nullable String place) {
        String given = Objects.requireNonNullElse(place, "module");
        Problems.requirePlace(seen, given);
        return given;
    }

    private static String address(ModuleRevision seen, String place) {
        return place.startsWith("lesson:")
                ? "/modules/" + seen.module() + "/lessons/" + place.substring("lesson:".length())
                : "/modules/" + seen.module();
    }
}
