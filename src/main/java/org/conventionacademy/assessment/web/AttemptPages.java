package org.conventionacademy.assessment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.util.Objects;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptReview;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.SaveReply;
import org.conventionacademy.assessment.SaveState;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/// The quiz in the browser: plain forms, which the script only makes quicker.
@Path("/attempts/{attempt}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.TRAINEE)
class AttemptPages {
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance attempt(AttemptView attempt, String moduleTitle, @Nullable TimeLeft time);

        static native TemplateInstance question(QuestionScreen screen);

        static native TemplateInstance finish(
                AttemptView attempt, String moduleTitle, @Nullable TimeLeft time, List<AttemptItem> unanswered);

        static native TemplateInstance review(ReviewScreen screen);
    }

    private final Attempts attempts;
    private final Modules modules;
    private final CurrentPerson current;
    private final Language language;
    private final ObjectMapper json;
    private final Validator validator;

    AttemptPages(
            Attempts attempts,
            Modules modules,
            CurrentPerson current,
            Language language,
            ObjectMapper json,
            Validator validator) {
        this.attempts = attempts;
        this.modules = modules;
        this.current = current;
        this.language = language;
        this.json = json;
        this.validator = validator;
    }

    @GET
    public Object overview(@PathParam("attempt") String id) {
        AttemptView attempt = attempt(id);
        return attempt.open()
                ? Templates.attempt(attempt, moduleTitle(attempt), TimeLeft.of(attempt))
                : see(attempt.id(), "review");
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
        AttemptItem item = item(attempt, position);
        return Templates.question(screen(attempt, item, item.choice(), notice, null));
    }

    /// Saves what the form holds and goes where its button says. A form improved by script brings the number of its
    /// save along, so that what the script has sent already is not stored twice.
    @POST
    @Path("/questions/{position}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("attempt") String id,
            @PathParam("position") int position,
            @FormParam("choice") List<String> choice,
            @FormParam("seen") @Nullable String seen,
            @FormParam("client") @Nullable String client,
            @FormParam("seq") @Nullable String seq,
            @FormParam("go") @Nullable String go) {
        AttemptView attempt = attempt(id);
        AttemptItem item = item(attempt, position);
        String target = Objects.requireNonNullElse(go, "next");
        int typedOver = Objects.requireNonNullElse(number(seen), 0);
        Integer count = number(seq);
        if (choice.isEmpty() && typedOver == 0) {
            return target.equals("save")
                    ? refused(attempt, item, choice, "assessment_error_no_choice")
                    : goOn(attempt, item, target);
        }
        try {
            SaveReply reply = save(attempt.id(), item, choice, typedOver, client, count);
            return switch (reply.state()) {
                case CURRENT, SUPERSEDED, REUSED -> goOn(attempt, item, target);
                case COMPETING -> see(attempt.id(), "questions/" + position + "?notice=competing");
                case LATE -> see(attempt.id(), "review?notice=late");
            };
        } catch (Problem problem) {
            if (problem.type() != ProblemType.BAD_REQUEST) {
                throw problem;
            }
            return refused(attempt, item, choice, "assessment_error_choice");
        }
    }

    private SaveReply save(
            AttemptId id,
            AttemptItem item,
            List<String> choice,
            int typedOver,
            @Nullable String client,
            @Nullable Integer seq) {
        PersonId owner = current.id();
        if (client != null && !client.isBlank() && seq != null) {
            SaveReply reply =
                    attempts.save(id, owner, new SaveBody(client, seq, typedOver, choice).answer(item.question()));
            if (reply.state() != SaveState.REUSED) {
                return reply;
            }
        }
        return attempts.saveForm(id, owner, item.question(), typedOver, choice);
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

    @GET
    @Path("/finish")
    public Object finish(@PathParam("attempt") String id) {
        AttemptView attempt = attempt(id);
        List<AttemptItem> unanswered =
                attempt.items().stream().filter(item -> !item.answered()).toList();
        return attempt.open()
                ? Templates.finish(attempt, moduleTitle(attempt), TimeLeft.of(attempt), unanswered)
                : see(attempt.id(), "review");
    }

    /// @param saves what a script has no reply for, as the API takes it; a plain form names nothing
    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("attempt") String id, @FormParam("saves") @Nullable String saves) {
        AttemptId attempt = AttemptId.parse(id);
        attempts.submit(attempt, current.id(), command(saves));
        return see(attempt, "review");
    }

    @GET
    @Path("/review")
    public Object review(@PathParam("attempt") String id, @QueryParam("notice") @Nullable String notice) {
        AttemptView attempt = attempt(id);
        if (attempt.open()) {
            return see(attempt.id(), "");
        }
        Lang lang = language.current();
        PersonId person = current.id();
        AttemptReview review = attempts.review(attempt.id(), person, lang);
        ModuleRevision revision = modules.revision(attempt.revision());
        return Templates.review(new ReviewScreen(
                review, revision, attempts.standing(person, attempt.module()), lang, "late".equals(notice)));
    }

    private SubmitAttempt command(@Nullable String saves) {
        if (saves == null || saves.isBlank()) {
            return SubmitAttempt.PLAIN;
        }
        try {
            SubmitBody body = json.readValue(saves, SubmitBody.class);
            if (body == null || !validator.validate(body).isEmpty()) {
                throw Problem.badRequest("assessment_problem_saves");
            }
            return body.command();
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("assessment_problem_saves");
        }
    }

    private static @Nullable Integer number(@Nullable String field) {
        try {
            return field == null || field.isBlank() ? null : Integer.valueOf(field.strip());
        } catch (NumberFormatException e) {
            throw new Problem(ProblemType.BAD_REQUEST, null);
        }
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

    private String moduleTitle(AttemptView attempt) {
        return modules.revision(attempt.revision()).text(language.current()).title();
    }

    private QuestionScreen screen(
            AttemptView attempt,
            AttemptItem item,
            List<String> chosen,
            @Nullable String notice,
            @Nullable String error) {
        return new QuestionScreen(attempt, item, moduleTitle(attempt), TimeLeft.of(attempt), chosen, notice, error);
    }

    private Response refused(AttemptView attempt, AttemptItem item, List<String> choice, String error) {
        String page =
                Templates.question(screen(attempt, item, choice, null, error)).render();
        return Response.status(Response.Status.BAD_REQUEST).entity(page).build();
    }

    private static Response goOn(AttemptView attempt, AttemptItem item, String target) {
        int position = item.position();
        return switch (target) {
            case "previous" -> see(attempt.id(), "questions/" + Math.max(1, position - 1));
            case "save" -> see(attempt.id(), "questions/" + position);
            case "list" -> see(attempt.id(), "");
            case "finish" -> see(attempt.id(), "finish");
            default -> see(attempt.id(), position < attempt.items().size() ? "questions/" + (position + 1) : "finish");
        };
    }

    private static Response see(AttemptId attempt, String page) {
        return Response.seeOther(URI.create("/attempts/" + attempt + (page.isEmpty() ? "" : "/" + page)))
                .build();
    }
}
