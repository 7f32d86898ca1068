package org.conventionacademy.authoring.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.conventionacademy.assessment.CorrectionId;
import org.conventionacademy.assessment.FormMarks;
import org.conventionacademy.assessment.RemarkPolicy;
import org.conventionacademy.assessment.ShownControl;
import org.conventionacademy.authoring.Correction;
import org.conventionacademy.authoring.CorrectionWords;
import org.conventionacademy.authoring.Corrections;
import org.conventionacademy.authoring.ForeseenChange;
import org.conventionacademy.authoring.PolicyOutcome;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.Teaching;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// Corrects keys: a form, what it would change, and how far it has come.
@Path("/teach/modules/{module}/corrections")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
class CorrectionPages {
    @CheckedTemplate(basePath = "authoring", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance corrections(Taught taught, Page<Line> lines, Pager pager);

        static native TemplateInstance correctionForm(Taught taught, FormScreen screen);

        static native TemplateInstance correction(Taught taught, Screen screen);
    }

    record Taught(String module, String title) {
        public String address() {
            return "/teach/modules/" + module + "/corrections";
        }
    }

    record Line(Correction correction, @Nullable String by) {}

    /// A field for what trainees are told in one language.
    record Note(String code, String name, String direction, String text, boolean required) {
        public String field() {
            return "note-" + code;
        }
    }

    /// @param controls of the key; empty where it is a text
    record FormScreen(
            QuestionRevisionId question,
            String code,
            String stem,
            Lang lang,
            CorrectionForm form,
            List<ShownControl> controls,
            List<Note> notes,
            boolean withdrawable) {}

    record ChangeLine(ForeseenChange change, @Nullable String name) {}

    /// @param chosen the policy whose changes are listed
    record Screen(
            Correction correction,
            String address,
            String stem,
            Lang lang,
            String note,
            CorrectionWords.Keys keys,
            List<PolicyOutcome> outcomes,
            RemarkPolicy chosen,
            Page<ChangeLine> changes,
            Pager pager,
            @Nullable String draftedBy,
            @Nullable String appliedBy,
            String error) {}

    /// How far a correction has come, for the page's script.
    public record Progress(String state, long lookedAt, long total) {}

    private final CurrentPerson current;
    private final Corrections corrections;
    private final CorrectionWords words;
    private final Teaching teaching;
    private final People people;
    private final Language language;
    private final Texts texts;

    CorrectionPages(
            CurrentPerson current,
            Corrections corrections,
            CorrectionWords words,
            Teaching teaching,
            People people,
            Language language,
            Texts texts) {
        this.current = current;
        this.corrections = corrections;
        this.words = words;
        this.teaching = teaching;
        this.people = people;
        this.language = language;
        this.texts = texts;
    }

    @GET
    public TemplateInstance list(
            @PathParam("module") String module,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        Taught taught = taught(module);
        Page<Correction> list = corrections.list(current.get(), ModuleId.parse(module), PageRequest.of(page, size));
        Map<PersonId, String> names =
                people.names(list.items().stream().map(Correction::createdBy).toList());
        return Templates.corrections(
                taught,
                list.map(correction -> new Line(correction, names.get(correction.createdBy()))),
                Pager.of(list, Address.of(taught.address())));
    }

    /// @param after a draft that was overtaken, whose entries are taken over
    @GET
    @Path("/new")
    public TemplateInstance form(
            @PathParam("module") String module,
            @QueryParam("question") @Nullable String question,
            @QueryParam("after") @Nullable String after) {
        Person person = current.get();
        ModuleId id = ModuleId.parse(module);
        if (after == null) {
            QuestionRevisionId wanted = QuestionRevisionId.parse(Objects.requireNonNullElse(question, ""));
            Question asked = corrections.asked(person, id, wanted);
            return form(module, asked, CorrectionForm.of(asked));
        }
        Correction before = corrections.correction(person, id, CorrectionId.parse(after));
        Question asked = corrections.asked(person, id, before.code());
        return form(module, asked, CorrectionForm.of(asked, before));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@PathParam("module") String module, String body) {
        Map<String, List<String>> fields = FormMarks.fields(body);
        CorrectionForm form = CorrectionForm.of(fields);
        Person person = current.get();
        ModuleId id = ModuleId.parse(module);
        Question asked =
                corrections.asked(person, id, QuestionRevisionId.parse(CorrectionForm.first(fields, "question")));
        try {
            Correction draft = corrections.draft(person, form.command(id, asked));
            return Response.seeOther(address(module, draft.id())).build();
        } catch (Problem problem) {
            if (!(problem.facts().get("field") instanceof String field)) {
                throw problem;
            }
            return page(422, form(module, asked, form.refused(field, problem.detail(texts, language.current()))));
        }
    }

    @GET
    @Path("/{correction}")
    public TemplateInstance correction(
            @PathParam("module") String module,
            @PathParam("correction") String correction,
            @QueryParam("policy") @Nullable String policy,
            @QueryParam("page") @Nullable Integer page) {
        return show(module, CorrectionId.parse(correction), policy, PageRequest.of(page, null), "");
    }

    @GET
    @Path("/{correction}/progress")
    @Produces(MediaType.APPLICATION_JSON)
    public Progress progress(@PathParam("module") String module, @PathParam("correction") String correction) {
        Correction found =
                corrections.correction(current.get(), ModuleId.parse(module), CorrectionId.parse(correction));
        return new Progress(found.state().code(), found.lookedAt(), found.total());
    }

    @POST
    @Path("/{correction}/apply")
    public Response apply(
            @PathParam("module") String module,
            @PathParam("correction") String correction,
            @FormParam("policy") @Nullable String policy) {
        CorrectionId id = CorrectionId.parse(correction);
        try {
            corrections.apply(current.get(), ModuleId.parse(module), id, Policies.of(policy));
            return Response.seeOther(address(module, id)).build();
        } catch (Problem problem) {
            return refused(module, id, policy, problem);
        }
    }

    @POST
    @Path("/{correction}/drop")
    public Response drop(@PathParam("module") String module, @PathParam("correction") String correction) {
        CorrectionId id = CorrectionId.parse(correction);
        try {
            corrections.drop(current.get(), ModuleId.parse(module), id);
            return Response.seeOther(address(module, id)).build();
        } catch (Problem problem) {
            return refused(module, id, null, problem);
        }
    }

    /// What went wrong is said on the page of the correction, which is as it was.
    private Response refused(String module, CorrectionId id, @Nullable String policy, Problem problem) {
        if (problem.type().status() != Response.Status.CONFLICT.getStatusCode()) {
            throw problem;
        }
        String why = problem.detail(texts, language.current());
        return page(409, show(module, id, policy, PageRequest.of(null, null), why));
    }

    private TemplateInstance form(String module, Question question, CorrectionForm form) {
        Lang lang = language.current();
        List<Note> notes = List.of(Lang.values()).stream()
                .map(each -> new Note(
                        each.code(),
                        each.ownName(),
                        each.direction(),
                        form.notes().getOrDefault(each, ""),
                        each == Lang.EN))
                .toList();
        ModuleRevision revision = teaching.module(current.get(), ModuleId.parse(module));
        return Templates.correctionForm(
                taught(module),
                new FormScreen(
                        question.id(),
                        question.code().value(),
                        question.text(lang).stemHtml(),
                        question.language(lang),
                        form,
                        form.controls(question, lang),
                        notes,
                        revision.pool().size() > revision.quiz().ask()));
    }

    private TemplateInstance show(
            String module, CorrectionId id, @Nullable String policy, PageRequest page, String error) {
        Lang lang = language.current();
        Taught taught = taught(module);
        Correction correction = corrections.correction(current.get(), ModuleId.parse(module), id);
        RemarkPolicy own = correction.policy();
        RemarkPolicy chosen = own != null ? own : Policies.of(policy);
        Question question = corrections.question(correction);
        Page<ForeseenChange> changes = corrections.changes(correction, chosen, page);
        Map<PersonId, String> names = people.names(
                changes.items().stream().map(ForeseenChange::person).toList());
        String here = taught.address() + "/" + id;
        return Templates.correction(
                taught,
                new Screen(
                        correction,
                        here,
                        question.text(lang).stemHtml(),
                        question.language(lang),
                        correction.note(lang),
                        words.keys(lang, question, correction),
                        corrections.outcomes(correction),
                        chosen,
                        changes.map(change -> new ChangeLine(change, names.get(change.person()))),
                        Pager.of(changes, Address.of(here).with("policy", chosen.code())),
                        name(correction.createdBy()),
                        name(correction.appliedBy()),
                        error));
    }

    private @Nullable String name(@Nullable PersonId person) {
        return person == null ? null : people.names(List.of(person)).get(person);
    }

    private Taught taught(String module) {
        ModuleRevision revision = teaching.module(current.get(), ModuleId.parse(module));
        return new Taught(
                revision.module().value(), revision.text(language.current()).title());
    }

    private static URI address(String module, CorrectionId id) {
        return URI.create("/teach/modules/" + module + "/corrections/" + id);
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
