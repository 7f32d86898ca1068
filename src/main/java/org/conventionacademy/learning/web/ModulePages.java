package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleText;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.Register;
import org.jspecify.annotations.Nullable;

/// The catalogue, and a module with its outline.
@Path("/modules")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class ModulePages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance catalogue(List<ModuleCard> modules, String q, int offered);

        static native TemplateInstance module(
                ModuleProgress progress,
                ModuleText text,
                List<Step> steps,
                NextStep next,
                List<Obligation> obligations,
                List<Integer> articles);

        static native TemplateInstance leave(String module, String moduleTitle);
    }

    /// A lesson in the outline. The state is `done`, `next`, `changed` or `open`.
    record Step(String id, String title, String lang, String direction, int minutes, String state, int position) {}

    private final CurrentPerson current;
    private final Learning learning;
    private final Register register;
    private final Language language;

    ModulePages(CurrentPerson current, Learning learning, Register register, Language language) {
        this.current = current;
        this.learning = learning;
        this.register = register;
        this.language = language;
    }

    @GET
    public TemplateInstance catalogue(@QueryParam("q") @Nullable String q) {
        Lang lang = language.current();
        List<ModuleProgress> offered = learning.modules(current.id()).stream()
                .filter(progress -> !progress.revision().retired() || progress.enrolled())
                .toList();
        String wanted = folded(Objects.requireNonNullElse(q, "").strip());
        List<ModuleCard> found = offered.stream()
                .filter(progress -> wanted.isEmpty() || matches(progress, wanted))
                .map(progress -> ModuleCard.of(progress, lang))
                .toList();
        return Templates.catalogue(found, Objects.requireNonNullElse(q, "").strip(), offered.size());
    }

    @GET
    @Path("/{module}")
    public TemplateInstance module(@PathParam("module") String module) {
        Lang lang = language.current();
        ModuleProgress progress = learning.module(current.id(), ModuleId.parse(module));
        NextStep next = NextStep.of(progress, lang);
        return Templates.module(
                progress,
                progress.revision().text(lang),
                progress.revision().lessons().stream()
                        .map(lesson -> step(progress, lesson, lang))
                        .toList(),
                next,
                progress.revision().obligations().stream()
                        .map(id -> register.obligation(id, lang))
                        .flatMap(Optional::stream)
                        .toList(),
                progress.revision().articles());
    }

    @POST
    @Path("/{module}/start")
    public Response start(@PathParam("module") String module) {
        Person person = current.get();
        ModuleId id = ModuleId.parse(module);
        learning.enrol(person, id, language.current());
        NextStep next = NextStep.of(learning.module(person.id(), id), language.current());
        return Response.seeOther(URI.create(next.address())).build();
    }

    @GET
    @Path("/{module}/leave")
    public TemplateInstance askToLeave(@PathParam("module") String module) {
        ModuleProgress progress = learning.module(current.id(), ModuleId.parse(module));
        return Templates.leave(
                module, progress.revision().text(language.current()).title());
    }

    @POST
    @Path("/{module}/leave")
    public Response leave(@PathParam("module") String module) {
        learning.withdraw(current.id(), ModuleId.parse(module));
        return Response.seeOther(URI.create("/modules/" + module)).build();
    }

    private static Step step(ModuleProgress progress, Lesson lesson, Lang lang) {
        boolean next = progress.next().map(n -> n.id().equals(lesson.id())).orElse(false);
        String state = progress.read(lesson.id())
                ? "done"
                : progress.changed(lesson.id()) ? "changed" : next && progress.enrolled() ? "next" : "open";
        Lang shown = lesson.language(lang);
        return new Step(
                lesson.id().value(),
                lesson.text(lang).title(),
                shown.code(),
                shown.direction(),
                lesson.minutes(),
                state,
                lesson.position());
    }

    private static boolean matches(ModuleProgress progress, String wanted) {
        Stream<String> texts = Stream.concat(
                progress.revision().texts().values().stream()
                        .flatMap(text ->
                                Stream.concat(Stream.of(text.title(), text.summary()), text.objectives().stream())),
                progress.revision().lessons().stream()
                        .flatMap(lesson -> lesson.texts().values().stream())
                        .map(text -> text.title()));
        return texts.anyMatch(text -> folded(text).contains(wanted))
                || progress.revision().articles().stream().anyMatch(number -> wanted.equals(String.valueOf(number)));
    }

    /// Without case and without marks above letters, so that a search forgives both.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
