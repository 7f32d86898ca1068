package org.conventionacademy.content.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.ModuleText;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.QuizRules;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.register.ObligationId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The modules on offer. Questions are no part of it: they are given in attempts.
@Path("/api/v1/modules")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Modules")
class ModuleResource {
    private static final int LONGEST_QUERY = 100;

    /// A module in a list.
    ///
    /// @param lang the language of title and summary
    /// @param languages the languages it can be read in
    /// @param minutes to read all its lessons
    record ModuleItem(
            ModuleId id,
            RevisionId revision,
            int number,
            String title,
            String summary,
            Lang lang,
            Set<Lang> languages,
            List<String> audiences,
            int lessons,
            int minutes,
            List<Integer> articles) {
        static ModuleItem of(ModuleRevision module, Lang lang) {
            ModuleText text = module.text(lang);
            return new ModuleItem(
                    module.module(),
                    module.id(),
                    module.number(),
                    text.title(),
                    text.summary(),
                    text.lang(),
                    module.languages(),
                    module.audiences(),
                    module.lessons().size(),
                    module.minutes(),
                    module.articles());
        }
    }

    /// @param body the address of its text, which never changes
    record LessonItem(
            LessonId id, int position, String title, Lang lang, int minutes, List<ObligationId> teaches, String body) {
        static LessonItem of(ModuleRevision module, Lesson lesson, Lang wanted) {
            Lang lang = lesson.language(wanted);
            return new LessonItem(
                    lesson.id(),
                    lesson.position(),
                    lesson.text(wanted).title(),
                    lang,
                    lesson.minutes(),
                    lesson.teaches(),
                    "/content/lessons/" + module.id() + "/" + lang.code() + "/" + lesson.id());
        }
    }

    record ModuleView(
            ModuleId id,
            RevisionId revision,
            int number,
            Instant publishedAt,
            boolean retired,
            String title,
            String summary,
            List<String> objectives,
            Lang lang,
            Set<Lang> languages,
            List<String> audiences,
            int minutes,
            List<LessonItem> lessons,
            QuizRules quiz,
            int questions,
            List<ObligationId> obligations,
            List<Integer> articles) {
        static ModuleView of(ModuleRevision module, Lang lang) {
            ModuleText text = module.text(lang);
            return new ModuleView(
                    module.module(),
                    module.id(),
                    module.number(),
                    module.publishedAt(),
                    module.retired(),
                    text.title(),
                    text.summary(),
                    text.objectives(),
                    text.lang(),
                    module.languages(),
                    module.audiences(),
                    module.minutes(),
                    module.lessons().stream()
                            .map(lesson -> LessonItem.of(module, lesson, lang))
                            .toList(),
                    module.quiz(),
                    module.questions().size(),
                    module.obligations(),
                    module.articles());
        }
    }

    private final Modules modules;
    private final Language language;

    ModuleResource(Modules modules, Language language) {
        this.modules = modules;
        this.language = language;
    }

    @GET
    @Operation(summary = "Lists the modules on offer, all or those that fit a search")
    @APIResponse(
            responseCode = "200",
            description = "A page of modules by id",
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "modules", value = """
                                                    {"items": [{"id": "network-24-7", "revision": "0199…", "number": 3,
                                                      "title": "The 24/7 network and urgent preservation", "summary": "…", "lang": "en",
                                                      "languages": ["en", "ar"], "audiences": ["contact-point"], "lessons": 5,
                                                      "minutes": 68, "articles": [25, 26, 41, 42, 43]}],
                                                     "page": 1, "size": 50, "total": 1}""")))
    @APIResponse(responseCode = "400", description = "The query is too long, or there is no such page")
    public Page<ModuleItem> list(
            @Parameter(description = "Part of a title or summary, in any language") @QueryParam("q") @Nullable String q,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        PageRequest request = PageRequest.of(page, size);
        String query = Objects.requireNonNullElse(q, "").strip();
        if (query.length() > LONGEST_QUERY) {
            throw Problem.badRequest("register_problem_query", LONGEST_QUERY);
        }
        Lang lang = language.current();
        List<ModuleRevision> found = modules.published().stream()
                .filter(module -> matches(module, folded(query)))
                .toList();
        List<ModuleItem> items = found.stream()
                .skip(request.offset())
                .limit(request.size())
                .map(module -> ModuleItem.of(module, lang))
                .toList();
        return Page.of(items, request, found.size());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Gives a module with its lessons and the rules of its quiz")
    @APIResponse(responseCode = "200", description = "The module")
    @APIResponse(responseCode = "404", description = "There is no such module")
    public ModuleView one(@Parameter(example = "network-24-7") @PathParam("id") String id) {
        return modules.current(new ModuleId(id))
                .map(module -> ModuleView.of(module, language.current()))
                .orElseThrow(Problem::notFound);
    }

    private static boolean matches(ModuleRevision module, String query) {
        return module.texts().values().stream()
                .flatMap(text -> Stream.of(text.title(), text.summary()))
                .anyMatch(text -> folded(text).contains(query));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
