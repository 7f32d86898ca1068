package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.AnswerProblem;
import org.conventionacademy.learning.ProblemFilter;
import org.conventionacademy.learning.ProblemId;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.learning.ReportedProblem;
import org.conventionacademy.learning.TaughtItems;
import org.conventionacademy.learning.TaughtProblems;
import org.conventionacademy.learning.Teaching;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.FormText;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// What was reported about a module, the open ones first, with a form to answer each.
@Path("/teach/modules/{module}/problems")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
class TeachingProblemPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance teachProblems(Listing listing);

        static native TemplateInstance teachProblem(
                String here, String module, String moduleTitle, Line line, AnswerForm form);
    }

    record Line(
            ReportedProblem problem,
            ProblemPlace place,
            @Nullable String name,
            @Nullable String answeredBy) {}

    record Listing(
            String here,
            String module,
            String moduleTitle,
            String state,
            boolean done,
            AnswerForm form,
            Page<Line> lines,
            Pager pager) {}

    /// @param state of the list that it was opened from
    /// @param field the one that has to be mended; empty when none has, or somebody else has answered meanwhile
    record AnswerForm(String state, String outcome, String text, String field, String error) {
        static AnswerForm empty(ProblemFilter from) {
            return new AnswerForm(from.code(), "", "", "", "");
        }

        AnswerForm refused(String wrong, String why) {
            return new AnswerForm(state, outcome, text, wrong, why);
        }
    }

    private final CurrentPerson current;
    private final Teaching teaching;
    private final TaughtProblems reported;
    private final TaughtItems items;
    private final Problems problems;
    private final People people;
    private final Language language;
    private final Texts texts;

    TeachingProblemPages(
            CurrentPerson current,
            Teaching teaching,
            TaughtProblems reported,
            TaughtItems items,
            Problems problems,
            People people,
            Language language,
            Texts texts) {
        this.current = current;
        this.teaching = teaching;
        this.reported = reported;
        this.items = items;
        this.problems = problems;
        this.people = people;
        this.language = language;
        this.texts = texts;
    }

    @GET
    public TemplateInstance list(
            @PathParam("module") String module,
            @QueryParam("state") @Nullable String state,
            @QueryParam("done") @Nullable String done,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        Person viewer = current.get();
        ModuleId id = ModuleId.parse(module);
        ProblemFilter filter = ProblemFilter.of(state);
        Page<ReportedProblem> found = reported.list(viewer, id, filter, PageRequest.of(page, size));
        Map<PersonId, String> names = names(found.items());
        Set<QuestionRevisionId> shown = items.shown(viewer, id);
        return Templates.teachProblems(new Listing(
                here(id),
                id.value(),
                title(viewer, id),
                filter.code(),
                "true".equals(done),
                AnswerForm.empty(filter),
                found.map(problem -> line(problem, names, shown)),
                Pager.of(found, Address.of(here(id)).with("state", filter.code()))));
    }

    @GET
    @Path("/{problem}")
    public TemplateInstance one(
            @PathParam("module") String module,
            @PathParam("problem") String problem,
            @QueryParam("state") @Nullable String state) {
        return show(ModuleId.parse(module), ProblemId.parse(problem), AnswerForm.empty(ProblemFilter.of(state)));
    }

    @POST
    @Path("/{problem}")
    public Response answer(
            @PathParam("module") String module,
            @PathParam("problem") String problem,
            @FormParam("state") @Nullable String state,
            @FormParam("outcome") @Nullable String outcome,
            @FormParam("text") @Nullable String text) {
        ModuleId id = ModuleId.parse(module);
        ProblemId answered = ProblemId.parse(problem);
        AnswerForm form = new AnswerForm(
                ProblemFilter.of(state).code(), Objects.requireNonNullElse(outcome, ""), FormText.of(text), "", "");
        try {
            reported.answer(current.get(), id, AnswerProblem.of(answered, form.outcome(), form.text()));
        } catch (Problem refusal) {
            if (refusal.type() != ProblemType.INVALID && refusal.type() != ProblemType.CONFLICT) {
                throw refusal;
            }
            String field = Objects.toString(refusal.facts().get("field"), "");
            return Response.status(refusal.type().status())
                    .entity(show(id, answered, form.refused(field, refusal.detail(texts, language.current()))))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        return Response.seeOther(URI.create(Address.of(here(id))
                        .with("state", form.state())
                        .with("done", true)
                        .toString()))
                .build();
    }

    private TemplateInstance show(ModuleId module, ProblemId id, AnswerForm form) {
        Person viewer = current.get();
        ReportedProblem problem = reported.problem(viewer, module, id);
        return Templates.teachProblem(
                here(module),
                module.value(),
                title(viewer, module),
                line(problem, names(List.of(problem)), items.shown(viewer, module)),
                form);
    }

    private Line line(ReportedProblem problem, Map<PersonId, String> names, Set<QuestionRevisionId> shown) {
        PersonId answeredBy = problem.answeredBy();
        return new Line(
                problem,
                ProblemPlace.of(
                        problems.seen(problem.module(), problem.revision()),
                        problem.place(),
                        shown,
                        language.current()),
                names.get(problem.person()),
                answeredBy == null ? null : names.get(answeredBy));
    }

    private Map<PersonId, String> names(List<ReportedProblem> found) {
        return people.names(found.stream()
                .flatMap(problem -> Stream.concat(Stream.of(problem.person()), Stream.ofNullable(problem.answeredBy())))
                .distinct()
                .toList());
    }

    private String title(Person viewer, ModuleId module) {
        return teaching.module(viewer, module).text(language.current()).title();
    }

    private static String here(ModuleId module) {
        return "/teach/modules/" + module + "/problems";
    }
}
