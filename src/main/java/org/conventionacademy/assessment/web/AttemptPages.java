package org.conventionacademy.assessment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptResult;
import org.conventionacademy.assessment.AttemptTime;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.SaveReply;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.question.Control;
import org.jspecify.annotations.Nullable;

/// An open attempt in the browser: plain forms, one question a page. The script turns the pages without the line and
/// sends each answer as it is given. All of it is open to the holder of the attempt's pass.
@Path("/attempts/{attempt}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.TRAINEE, Roles.ATTEMPT_PASS})
class AttemptPages {
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance attempt(AttemptScreen screen);

        static native TemplateInstance question(
                AttemptScreen screen, QuestionScreen shown, List<QuestionScreen> others, boolean left);

        static native TemplateInstance finish(AttemptScreen screen);

        static native TemplateInstance ended(AttemptResult result, String moduleTitle);
    }

    private final Attempts attempts;
    private final Modules modules;
    private final CurrentPerson current;
    private final Language language;
    private final Texts texts;
    private final PassCookies passes;
    private final RoutingContext request;

    AttemptPages(
            Attempts attempts,
            Modules modules,
            CurrentPerson current,
            Language language,
            Texts texts,
            PassCookies passes,
            RoutingContext request) {
        this.attempts = attempts;
        this.modules = modules;
        this.current = current;
        this.language = language;
        this.texts = texts;
        this.passes = passes;
        this.request = request;
    }

    @GET
    public Object overview(@PathParam("attempt") String id) {
        AttemptView attempt = attempt(id);
        return attempt.open() ? Templates.attempt(screen(attempt)) : see(attempt.id(), "review");
    }

    @GET
    @Path("/questions/{position}")
    public Object question(
            @PathParam("attempt") String id,
            @PathParam("position") int position,
            @QueryParam("notice") @Nullable String notice) {
        AttemptView attempt = attempt(id);
        if (!attempt.open()) {
            return see(attempt.id(), "review");
        }
        if (attempt.waiting()) {
            return see(attempt.id(), "");
        }
        if (position > 0 && position <= attempt.questions() && !attempt.answers(position)) {
            return see(attempt.id(), "questions/" + attempt.reached());
        }
        AttemptItem item = item(attempt, position);
        return question(attempt, new QuestionScreen(attempt, item, item.choice(), null), "left".equals(notice));
    }

    /// Saves what the form holds and goes where its button says.
    @POST
    @Path("/questions/{position}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("attempt") String id, @PathParam("position") int position, String body) {
        AttemptView attempt = attempt(id);
        AttemptItem item = item(attempt, position);
        AnswerForm form = AnswerForm.of(body);
        if (form.marks().isEmpty() && form.seen() == 0) {
            return form.target().equals("save")
                    ? refused(attempt, item, form.marks(), texts.get(language.current(), "assessment_error_no_choice"))
                    : goOn(attempt, item, form.target());
        }
        try {
            SaveReply reply = attempts.saveForm(
                    attempt.id(), current.id(), item.question(), form.seen(), form.marks(), form.settles());
            return switch (reply.state()) {
                case CURRENT, SUPERSEDED, REUSED -> goOn(attempt, item, onPath(form, item, reply));
                case LEFT -> leftBehind(attempt, form, reply);
                case COMPETING -> see(attempt.id(), "questions/" + position + "#competing-" + position);
                case LATE -> see(attempt.id(), attempt.open() ? "" : "review?notice=late");
            };
        } catch (Problem problem) {
            if (problem.type() != ProblemType.BAD_REQUEST) {
                throw problem;
            }
            return refused(attempt, item, form.marks(), problem.detail(texts, language.current()));
        }
    }

    /// What repeats the answer that was left changes nothing, and needs no word.
    private static Response leftBehind(AttemptView attempt, AnswerForm form, SaveReply reply) {
        boolean same = Set.copyOf(form.marks()).equals(Set.copyOf(reply.currentChoice()));
        return see(attempt.id(), "questions/" + attempt.reached() + (same ? "" : "?notice=left"));
    }

    /// Without script a decision in a branching case shows the step it leads to first.
    private static String onPath(AnswerForm form, AttemptItem item, SaveReply reply) {
        boolean goesOn = form.target().equals("next")
                && item.controls().stream()
                        .anyMatch(control -> control instanceof Control.Group group
                                && group.after().stream().anyMatch(reply.currentChoice()::contains)
                                && group.after().stream().noneMatch(item.choice()::contains));
        return goesOn ? "save" : form.target();
    }

    /// The script's door to the same service.
    @PUT
    @Path("/answers/{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Saved save(
            @PathParam("attempt") String id, @PathParam("question") String question, @Valid @NotNull SaveBody body) {
        return Saved.of(
                attempts.save(AttemptId.parse(id), current.id(), body.answer(QuestionRevisionId.parse(question))));
    }

    /// What the script asks now and then: extra time takes effect at once.
    @GET
    @Path("/time")
    @Produces(MediaType.APPLICATION_JSON)
    public AttemptTime time(@PathParam("attempt") String id) {
        return attempts.time(AttemptId.parse(id), current.id());
    }

    @GET
    @Path("/finish")
    public Object finish(@PathParam("attempt") String id) {
        AttemptView attempt = attempt(id);
        return attempt.open() ? Templates.finish(screen(attempt)) : see(attempt.id(), "review");
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object submit(@PathParam("attempt") String id) {
        AttemptId attempt = AttemptId.parse(id);
        AttemptResult result = attempts.submit(attempt, current.id(), SubmitAttempt.PLAIN);
        return current.passHolder().isPresent()
                ? Templates.ended(
                        result,
                        modules.revision(result.revision())
                                .text(language.current())
                                .title())
                : see(attempt, "review");
    }

    /// The same for the script, which brings along what it has no reply for.
    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Submitted submit(@PathParam("attempt") String id, @Valid @NotNull SubmitBody body) {
        AttemptId attempt = AttemptId.parse(id);
        AttemptResult result = attempts.submit(attempt, current.id(), body.command());
        return new Submitted(
                result.endedAt(),
                "/attempts/" + attempt + "/review",
                current.passHolder().isEmpty());
    }

    private AttemptView attempt(String id) {
        return attempts.attempt(AttemptId.parse(id), current.id(), language.current());
    }

    private static AttemptItem item(AttemptView attempt, int position) {
        if (position < 1 || position > attempt.items().size()) {
            throw Problem.notFound();
        }
        return attempt.items().get(position - 1);
    }

    private AttemptScreen screen(AttemptView attempt) {
        boolean signedIn = current.passHolder().isEmpty();
        if (signedIn) {
            passes.give(request, attempt.id(), current.id(), language.current());
        }
        ModuleRevision revision = modules.revision(attempt.revision());
        return new AttemptScreen(
                attempt,
                revision.quiz(),
                revision.text(language.current()).title(),
                TimeLeft.of(attempt),
                attempts.device(attempt.id(), current.id()),
                signedIn);
    }

    /// @param left whether an answer to an earlier question came too late just now
    private TemplateInstance question(AttemptView attempt, QuestionScreen shown, boolean left) {
        List<QuestionScreen> others = attempt.items().stream()
                .filter(item -> item.position() != shown.item().position() && attempt.answers(item.position()))
                .map(item -> new QuestionScreen(attempt, item, item.choice(), null))
                .toList();
        return Templates.question(screen(attempt), shown, others, left);
    }

    private Response refused(AttemptView attempt, AttemptItem item, List<String> marks, String why) {
        String page = question(attempt, new QuestionScreen(attempt, item, marks, why), false)
                .render();
        return Response.status(Response.Status.BAD_REQUEST).entity(page).build();
    }

    private Response goOn(AttemptView attempt, AttemptItem item, String target) {
        int position = item.position();
        if (target.equals("next")) {
            attempts.moveOn(attempt.id(), current.id(), position);
        }
        return switch (target) {
            case "previous" -> see(attempt.id(), "questions/" + Math.max(1, position - 1));
            case "save" -> see(attempt.id(), "questions/" + position);
            case "list" -> see(attempt.id(), "");
            case "finish" -> see(attempt.id(), "finish");
            default -> see(attempt.id(), position < attempt.questions() ? "questions/" + (position + 1) : "finish");
        };
    }

    private static Response see(AttemptId attempt, String page) {
        return Response.seeOther(URI.create("/attempts/" + attempt + (page.isEmpty() ? "" : "/" + page)))
                .build();
    }
}
