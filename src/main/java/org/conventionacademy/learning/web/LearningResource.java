package org.conventionacademy.learning.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.conventionacademy.assessment.QuizStanding;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.Completion;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.learning.LessonProgress;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.learning.UpdateProgress;
import org.conventionacademy.platform.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where the caller stands in modules.
@Path("/api/v1/me/modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Learning")
class LearningResource {
    /// Where the caller stands in a module.
    ///
    /// @param percent steps done of all steps, the quiz being one
    record ModuleProgressView(
            ModuleId module,
            int revision,
            LearningState state,
            boolean enrolled,
            int percent,
            int lessonsRead,
            int lessons,
            @Nullable LessonId next,
            List<LessonProgress> progress,
            boolean quizOpen,
            QuizStanding quiz,
            @Nullable Completion completion) {
        static ModuleProgressView of(ModuleProgress progress) {
            return new ModuleProgressView(
                    progress.revision().module(),
                    progress.revision().number(),
                    progress.state(),
                    progress.enrolled(),
                    progress.percent(),
                    progress.lessonsRead(),
                    progress.revision().lessons().size(),
                    progress.next().map(lesson -> lesson.id()).orElse(null),
                    List.copyOf(progress.lessons().values()),
                    progress.quizOpen(),
                    progress.quiz(),
                    progress.completion());
        }
    }

    private final CurrentPerson current;
    private final Learning learning;
    private final Language language;

    LearningResource(CurrentPerson current, Learning learning, Language language) {
        this.current = current;
        this.learning = learning;
        this.language = language;
    }

    @GET
    @Operation(summary = "Where I stand in every module that is offered or that I began")
    public List<ModuleProgressView> modules() {
        return learning.modules(current.id()).stream()
                .map(ModuleProgressView::of)
                .toList();
    }

    @GET
    @Path("/{module}")
    @Operation(summary = "Where I stand in one module")
    public ModuleProgressView module(@PathParam("module") String module) {
        return ModuleProgressView.of(learning.module(current.id(), ModuleId.parse(module)));
    }

    @PUT
    @Path("/{module}/enrolment")
    @Operation(summary = "Enrol in a module; said again, it changes nothing")
    public ModuleProgressView enrol(@PathParam("module") String module) {
        learning.enrol(current.get(), ModuleId.parse(module), language.current());
        return module(module);
    }

    @DELETE
    @Path("/{module}/enrolment")
    @Operation(summary = "Leave a module; what was read and answered is kept")
    @APIResponse(responseCode = "204", description = "Left")
    public void withdraw(@PathParam("module") String module) {
        learning.withdraw(current.id(), ModuleId.parse(module));
    }

    @PUT
    @Path("/{module}/lessons/{lesson}")
    @Operation(summary = "Tell how far I am in a lesson, mark it as read, or take that back")
    public ModuleProgressView progress(
            @PathParam("module") String module,
            @PathParam("lesson") String lesson,
            @Valid @NotNull UpdateProgress update) {
        learning.update(current.get(), ModuleId.parse(module), LessonId.parse(lesson), update, language.current());
        return module(module);
    }
}
