package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.OwnProblem;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.jspecify.annotations.Nullable;

/// What the caller reported, and what was answered.
@Path("/me/problems")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class OwnProblemPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance ownProblems(Page<Line> problems, Pager pager);
    }

    record Line(OwnProblem problem, String module, ProblemPlace place) {}

    private final CurrentPerson current;
    private final Problems problems;
    private final Language language;

    OwnProblemPages(CurrentPerson current, Problems problems, Language language) {
        this.current = current;
        this.problems = problems;
        this.language = language;
    }

    @GET
    public TemplateInstance problems(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        Page<OwnProblem> own = problems.opened(current.id(), PageRequest.of(page, size));
        return Templates.ownProblems(own.map(this::line), Pager.of(own, Address.of("/me/problems")));
    }

    private Line line(OwnProblem problem) {
        ModuleRevision seen = problems.seen(problem.module(), problem.revision());
        return new Line(
                problem,
                seen.text(language.current()).title(),
                ProblemPlace.of(seen, problem.place(), Set.of(), language.current()));
    }
}
