package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.LessonText;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.learning.UpdateProgress;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.register.Confidence;
import org.jspecify.annotations.Nullable;

/// A lesson to read, and the reader's progress in it.
@Path("/modules/{module}/lessons/{lesson}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class LessonPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance lesson(LessonView view);
    }

    /// @param unverified whether something the lesson teaches was not read in the certified text
    /// @param place the passage to go on at, 0 for the beginning
    record LessonView(
            String module,
            String moduleTitle,
            String id,
            String title,
            String html,
            String lang,
            String direction,
            boolean otherLanguage,
            boolean stale,
            boolean unverified,
            int minutes,
            int position,
            int lessons,
            boolean read,
            boolean changed,
            int place,
            @Nullable Neighbour previous,
            @Nullable Neighbour next,
            boolean quizOpen,
            boolean preview) {}

    record Neighbour(String address, String title) {}

    private final CurrentPerson current;
    private final Learning learning;
    private final Language language;

    LessonPages(CurrentPerson current, Learning learning, Language language) {
        this.current = current;
        this.learning = learning;
        this.language = language;
    }

    @GET
    public TemplateInstance lesson(@PathParam("module") String module, @PathParam("lesson") String lesson) {
        ModuleProgress progress =
                learning.open(current.get(), ModuleId.parse(module), LessonId.parse(lesson), language.current());
        return Templates.lesson(view(
                progress, progress.revision().lesson(LessonId.parse(lesson)).orElseThrow()));
    }

    /// The plain form: marks as read, or takes it back, and goes on.
    @POST
    @Path("/read")
    public Response read(
            @PathParam("module") String module,
            @PathParam("lesson") String lesson,
            @FormParam("read") @Nullable String read) {
        boolean done = !"false".equals(read);
        learning.update(
                current.get(),
                ModuleId.parse(module),
                LessonId.parse(lesson),
                new UpdateProgress(null, done),
                language.current());
        ModuleProgress progress = learning.module(current.id(), ModuleId.parse(module));
        String here = "/modules/" + module + "/lessons/" + lesson;
        String next = progress.completion() != null && progress.next().isEmpty()
                ? "/modules/" + module
                : progress.next()
                        .map(l -> "/modules/" + module + "/lessons/" + l.id().value())
                        .orElse("/modules/" + module + "#quiz");
        return Response.seeOther(URI.create(done ? next : here)).build();
    }

    /// The page's script: where the reader is.
    @PUT
    @Path("/progress")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public void progress(
            @PathParam("module") String module,
            @PathParam("lesson") String lesson,
            @Valid @NotNull UpdateProgress update) {
        learning.update(current.get(), ModuleId.parse(module), LessonId.parse(lesson), update, language.current());
    }

    private LessonView view(ModuleProgress progress, Lesson lesson) {
        Lang lang = language.current();
        Lang shown = lesson.language(lang);
        LessonText text = lesson.text(lang);
        List<Lesson> lessons = progress.revision().lessons();
        String module = progress.revision().module().value();
        int at = lesson.position();
        return new LessonView(
                module,
                progress.revision().text(lang).title(),
                lesson.id().value(),
                text.title(),
                text.html(),
                shown.code(),
                shown.direction(),
                shown != lang,
                !text.stalePassages().isEmpty(),
                text.leastConfidence() != Confidence.VERIFIED,
                lesson.minutes(),
                at,
                lessons.size(),
                progress.read(lesson.id()),
                progress.changed(lesson.id()),
                progress.place(lesson.id()),
                at > 1 ? neighbour(module, lessons.get(at - 2), lang) : null,
                at < lessons.size() ? neighbour(module, lessons.get(at), lang) : null,
                progress.quizOpen(),
                !progress.enrolled());
    }

    private static Neighbour neighbour(String module, Lesson lesson, Lang lang) {
        return new Neighbour(
                "/modules/" + module + "/lessons/" + lesson.id().value(),
                lesson.text(lang).title());
    }
}
