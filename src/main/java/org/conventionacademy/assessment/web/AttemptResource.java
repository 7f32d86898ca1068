package org.conventionacademy.assessment.web;

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
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptResult;
import org.conventionacademy.assessment.AttemptReview;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// One's own attempts. Another's answer as if they did not exist.
@Path("/api/v1/attempts/{attempt}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRAINEE)
@Tag(name = "Quizzes")
class AttemptResource {
    private final Attempts attempts;
    private final CurrentPerson current;
    private final Language language;

    AttemptResource(Attempts attempts, CurrentPerson current, Language language) {
        this.attempts = attempts;
        this.current = current;
        this.language = language;
    }

    @GET
    @Operation(summary = "An attempt: its questions in order, my answers so far, the time left")
    public AttemptView attempt(@PathParam("attempt") String attempt) {
        return attempts.attempt(AttemptId.parse(attempt), current.id());
    }

    @PUT
    @Path("/answers/{question}")
    @Operation(
            summary = "Save an answer",
            description = "The same client and seq with the same choice may be sent again and repeat the reply.")
    @APIResponse(responseCode = "200", description = "The answer is stored")
    @APIResponse(responseCode = "400", description = "The answer does not fit the question; nothing changed")
    @APIResponse(
            responseCode = "409",
            description = "`attempt-closed`: stored as late. `question-left`: stored, the attempt had moved on."
                    + " `answer-reused`: stored; send it under a new seq")
    public Saved save(
            @PathParam("attempt") String attempt,
            @PathParam("question") String question,
            @Valid @NotNull SaveBody body) {
        return Saved.of(
                attempts.save(AttemptId.parse(attempt), current.id(), body.answer(QuestionRevisionId.parse(question))));
    }

    @POST
    @Path("/questions/{position}/next")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Leave a question for the next one, in a quiz that is answered in sequence",
            description = "There is no way back: an answer that comes later is kept and does not count. Said again, it"
                    + " changes nothing.")
    @APIResponse(responseCode = "200", description = "The attempt with the question that is reached now")
    public AttemptView next(@PathParam("attempt") String attempt, @PathParam("position") int position) {
        AttemptId id = AttemptId.parse(attempt);
        attempts.moveOn(id, current.id(), position);
        return attempts.attempt(id, current.id());
    }

    @POST
    @Path("/submit")
    @Operation(
            summary = "End the attempt and have it graded",
            description = "Said again, it answers with the same result. Answers not yet acknowledged may come along.")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(
            responseCode = "409",
            description = "`missing` lists named saves that never arrived; the attempt goes on")
    public AttemptResult submit(@PathParam("attempt") String attempt, @Valid @Nullable SubmitBody body) {
        SubmitBody said = body == null ? SubmitBody.PLAIN : body;
        return attempts.submit(AttemptId.parse(attempt), current.id(), said.command());
    }

    @GET
    @Path("/review")
    @Operation(
            summary = "The graded attempt: my answers, the right ones and why",
            description = "As much of it as the quiz lets me see by now: `shown`")
    @APIResponse(responseCode = "409", description = "The attempt is still open")
    public AttemptReview review(@PathParam("attempt") String attempt) {
        return attempts.review(AttemptId.parse(attempt), current.id(), language.current());
    }
}
