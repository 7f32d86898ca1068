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
import org.conventionacademy.assessment.AllowMore;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.content.Findings;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.Learner;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.learning.Teaching;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Finding;
import org.conventionacademy.platform.FormText;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// The instructor's work: the modules they teach, who is where, and help for one person.
@Path("/teach")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
class TeachingPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance teach(List<Taught> modules, Page<Finding> findings, Pager pager);

        static native TemplateInstance teachModule(
                String id,
                String title,
                int lessons,
                boolean stuckOnly,
                Page<LearnerLine> learners,
                Pager pager,
                long openProblems);

        static native TemplateInstance teachPerson(
                String module,
                String moduleTitle,
                PersonId person,
                @Nullable String name,
                List<AttemptSummary> attempts,
                AllowForm form,
                boolean done);
    }

    record Taught(String id, String title, long people, long openProblems) {}

    record LearnerLine(
            PersonId person,
            @Nullable String name,
            Learner learner,
            @Nullable String where,
            String stuck) {}

    /// @param field the one that has to be mended, and why; both empty when none has
    record AllowForm(String attempts, String minutes, String reason, String field, String error) {
        AllowForm(String attempts, String minutes, String reason) {
            this(attempts, minutes, reason, "", "");
        }

        AllowForm refused(String wrong, String why) {
            return new AllowForm(attempts, minutes, reason, wrong, why);
        }
    }

    private final CurrentPerson current;
    private final Teaching teaching;
    private final Problems problems;
    private final Findings findings;
    private final People people;
    private final Language language;
    private final Texts texts;

    TeachingPages(
            CurrentPerson current,
            Teaching teaching,
            Problems problems,
            Findings findings,
            People people,
            Language language,
            Texts texts) {
        this.current = current;
        this.teaching = teaching;
        this.problems = problems;
        this.findings = findings;
        this.people = people;
        this.language = language;
        this.texts = texts;
    }

    @GET
    public TemplateInstance teach(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        PageRequest request = PageRequest.of(page, size);
        Lang lang = language.current();
        List<ModuleRevision> revisions = teaching.modules(current.get());
        List<ModuleId> ids = revisions.stream().map(ModuleRevision::module).toList();
        Map<ModuleId, Long> enrolled = teaching.enrolled(ids);
        Map<ModuleId, Long> open = problems.open(ids);
        List<Taught> taught = revisions.stream()
                .map(revision -> new Taught(
                        revision.module().value(),
                        revision.text(lang).title(),
                        enrolled.getOrDefault(revision.module(), 0L),
                        open.getOrDefault(revision.module(), 0L)))
                .toList();
        Page<Finding> found = findings.latest(request);
        return Templates.teach(taught, found, Pager.of(found, Address.of("/teach")));
    }

    @GET
    @Path("/modules/{module}")
    public TemplateInstance module(
            @PathParam("module") String module,
            @QueryParam("stuck") @Nullable String stuck,
            @QueryParam("page") @Nullable Integer page) {
        ModuleRevision revision = teaching.module(current.get(), ModuleId.parse(module));
        boolean stuckOnly = "true".equals(stuck);
        Page<Learner> learners = teaching.learners(revision, stuckOnly, PageRequest.of(page, null));
        Map<PersonId, String> names =
                people.names(learners.items().stream().map(Learner::person).toList());
        Address here = Address.of("/teach/modules/" + module);
        return Templates.teachModule(
                module,
                revision.text(language.current()).title(),
                revision.lessons().size(),
                stuckOnly,
                learners.map(learner -> line(learner, names, revision)),
                Pager.of(learners, stuckOnly ? here.with("stuck", true) : here),
                problems.open(List.of(revision.module())).getOrDefault(revision.module(), 0L));
    }

    @GET
    @Path("/modules/{module}/people/{person}")
    public TemplateInstance person(
            @PathParam("module") String module,
            @PathParam("person") String person,
            @QueryParam("done") @Nullable String done) {
        return show(module, PersonId.parse(person), new AllowForm("0", "0", ""), "true".equals(done));
    }

    @POST
    @Path("/modules/{module}/people/{person}/allowances")
    public Response allow(
            @PathParam("module") String module,
            @PathParam("person") String person,
            @FormParam("attempts") @Nullable String attempts,
            @FormParam("minutes") @Nullable String minutes,
            @FormParam("reason") @Nullable String reason) {
        PersonId id = PersonId.parse(person);
        AllowForm form = new AllowForm(
                Objects.requireNonNullElse(attempts, "0").strip(),
                Objects.requireNonNullElse(minutes, "0").strip(),
                FormText.of(reason));
        try {
            teaching.allow(
                    current.get(),
                    new AllowMore(
                            id,
                            ModuleId.parse(module),
                            number(form.attempts()),
                            number(form.minutes()),
                            form.reason()));
        } catch (Problem problem) {
            if (!(problem.facts().get("field") instanceof String field)) {
                throw problem;
            }
            return Response.status(422)
                    .entity(show(module, id, form.refused(field, problem.detail(texts, language.current())), false))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
        return Response.seeOther(URI.create("/teach/modules/" + module + "/people/" + person + "?done=true"))
                .build();
    }

    private TemplateInstance show(String module, PersonId person, AllowForm form, boolean done) {
        ModuleRevision revision = teaching.module(current.get(), ModuleId.parse(module));
        return Templates.teachPerson(
                module,
                revision.text(language.current()).title(),
                person,
                people.names(List.of(person)).get(person),
                teaching.attempts(revision, person),
                form,
                done);
    }

    private LearnerLine line(Learner learner, Map<PersonId, String> names, ModuleRevision revision) {
        Lang lang = language.current();
        String lesson = learner.lesson();
        String where = learner.lessonsRead() == revision.lessons().size()
                ? texts.get(lang, "learning_quiz")
                : lesson == null
                        ? null
                        : revision.lesson(new LessonId(lesson))
                                .map(found -> found.text(lang).title())
                                .orElse(null);
        return new LearnerLine(learner.person(), names.get(learner.person()), learner, where, stuck(learner, lang));
    }

    private String stuck(Learner learner, Lang lang) {
        if (learner.state() == LearningState.COMPLETED) {
            return texts.get(lang, "learning_home_done");
        }
        return switch (learner.stuck()) {
            case null -> texts.get(lang, "learning_teach_not_stuck");
            case Learner.Stuck.NoAttemptLeft noAttempt -> texts.get(lang, "learning_teach_stuck_no_attempt");
            case Learner.Stuck.Idle idle -> texts.get(lang, "learning_teach_stuck_idle", idle.days());
        };
    }

    /// What is not a number becomes one that is out of range, so that the rule itself refuses it.
    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
