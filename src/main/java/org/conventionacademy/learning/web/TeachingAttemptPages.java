package org.conventionacademy.learning.web;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conventionacademy.assessment.Allowance;
import org.conventionacademy.assessment.AttemptId;
import org.conventionacademy.assessment.AttemptSummary;
import org.conventionacademy.assessment.InspectedAttempt;
import org.conventionacademy.assessment.KeptSave;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Question;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.SaveWords;
import org.conventionacademy.learning.TaughtAttempts;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Exports;
import org.conventionacademy.platform.FormText;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.TableFormat;
import org.conventionacademy.platform.Texts;
import org.jspecify.annotations.Nullable;

/// One attempt with every save, for whoever has to answer "my answer vanished".
@Path("/teach/modules/{module}/people/{person}/attempts/{attempt}")
@RolesAllowed({Roles.INSTRUCTOR, Roles.ADMINISTRATOR})
class TeachingAttemptPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance teachAttempt(Screen screen);
    }

    /// @param by null once the name was erased
    record Given(Allowance allowance, @Nullable String by) {}

    /// A question to narrow the list to.
    record Asked(int position, String stem, boolean chosen) {}

    record Line(KeptSave save, String stem, Lang lang, List<String> answer, String device, String fate) {}

    /// @param name null once it was erased, like those of the others
    /// @param endedBy who of the staff ended it
    /// @param reason what was typed into the form that ends it
    /// @param error what is wrong with that
    record Screen(
            String here,
            String module,
            String moduleTitle,
            @Nullable String name,
            AttemptSummary attempt,
            List<Given> given,
            @Nullable String endedBy,
            InspectedAttempt.@Nullable Ended ended,
            List<Asked> questions,
            boolean narrowed,
            Page<Line> saves,
            Pager pager,
            String xlsx,
            String csv,
            String reason,
            @Nullable String error) {}

    private final CurrentPerson current;
    private final TaughtAttempts attempts;
    private final SaveWords words;
    private final People people;
    private final Exports exports;
    private final Language language;
    private final Texts texts;

    TeachingAttemptPages(
            CurrentPerson current,
            TaughtAttempts attempts,
            SaveWords words,
            People people,
            Exports exports,
            Language language,
            Texts texts) {
        this.current = current;
        this.attempts = attempts;
        this.words = words;
        this.people = people;
        this.exports = exports;
        this.language = language;
        this.texts = texts;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance attempt(
            @PathParam("module") String module,
            @PathParam("person") String person,
            @PathParam("attempt") String attempt,
            @QueryParam("question") @Nullable String question,
            @QueryParam("page") @Nullable Integer page) {
        return show(inspected(module, person, attempt), question, page, "", null);
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response end(
            @PathParam("module") String module,
            @PathParam("person") String person,
            @PathParam("attempt") String attempt,
            @FormParam("reason") @Nullable String reason) {
        InspectedAttempt inspected = inspected(module, person, attempt);
        String said = FormText.of(reason);
        try {
            attempts.end(current.get(), inspected, said);
        } catch (Problem problem) {
            if (!"reason".equals(problem.facts().get("field"))) {
                throw problem;
            }
            return Response.status(422)
                    .entity(show(inspected, null, null, said, problem.detail(texts, language.current())))
                    .build();
        }
        return Response.seeOther(URI.create(here(inspected))).build();
    }

    private static String here(InspectedAttempt inspected) {
        AttemptSummary attempt = inspected.attempt();
        return "/teach/modules/%s/people/%s/attempts/%s".formatted(attempt.module(), attempt.person(), attempt.id());
    }

    private TemplateInstance show(
            InspectedAttempt inspected,
            @Nullable String question,
            @Nullable Integer page,
            String reason,
            @Nullable String error) {
        Integer position = position(question, inspected);
        Page<KeptSave> saves = attempts.saves(inspected, position, PageRequest.of(page, null));
        Map<PersonId, String> names = names(inspected);
        String here = here(inspected);
        Address narrowed =
                position == null ? Address.of(here) : Address.of(here).with("question", position);
        InspectedAttempt.Ended ended = inspected.ended();
        return Templates.teachAttempt(new Screen(
                here,
                inspected.attempt().module().value(),
                inspected.revision().text(language.current()).title(),
                names.get(inspected.attempt().person()),
                inspected.attempt(),
                inspected.given().stream()
                        .map(allowance -> new Given(allowance, names.get(allowance.by())))
                        .toList(),
                ended == null ? null : names.get(ended.by()),
                ended,
                questions(inspected, position),
                position != null,
                saves.map(save -> line(save, inspected)),
                Pager.of(saves, narrowed),
                narrowed.at(here + "/saves.xlsx").toString(),
                narrowed.at(here + "/saves.csv").toString(),
                reason,
                error));
    }

    @GET
    @Path("/saves.xlsx")
    public Response workbook(
            @PathParam("module") String module,
            @PathParam("person") String person,
            @PathParam("attempt") String attempt,
            @QueryParam("question") @Nullable String question) {
        return download(inspected(module, person, attempt), question, TableFormat.XLSX);
    }

    @GET
    @Path("/saves.csv")
    public Response csv(
            @PathParam("module") String module,
            @PathParam("person") String person,
            @PathParam("attempt") String attempt,
            @QueryParam("question") @Nullable String question) {
        return download(inspected(module, person, attempt), question, TableFormat.CSV);
    }

    private Response download(InspectedAttempt inspected, @Nullable String question, TableFormat format) {
        return exports.download(attempts.table(inspected, position(question, inspected), language.current()), format);
    }

    private InspectedAttempt inspected(String module, String person, String attempt) {
        return attempts.attempt(
                current.get(), ModuleId.parse(module), PersonId.parse(person), AttemptId.parse(attempt));
    }

    /// @throws Problem NOT_FOUND when the attempt has no such question
    private static @Nullable Integer position(@Nullable String question, InspectedAttempt inspected) {
        if (question == null || question.isBlank()) {
            return null;
        }
        return IntStream.rangeClosed(1, inspected.questions().size())
                .boxed()
                .filter(position -> position.toString().equals(question.strip()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Map<PersonId, String> names(InspectedAttempt inspected) {
        InspectedAttempt.Ended ended = inspected.ended();
        return people.names(Stream.of(
                        Stream.of(inspected.attempt().person()),
                        inspected.given().stream().map(Allowance::by),
                        Stream.ofNullable(ended).map(InspectedAttempt.Ended::by))
                .flatMap(each -> each)
                .distinct()
                .toList());
    }

    private List<Asked> questions(InspectedAttempt inspected, @Nullable Integer chosen) {
        Lang lang = language.current();
        return IntStream.rangeClosed(1, inspected.questions().size())
                .mapToObj(position -> new Asked(
                        position,
                        words.stem(lang, inspected.questions().get(position - 1)),
                        chosen != null && chosen == position))
                .toList();
    }

    private Line line(KeptSave save, InspectedAttempt inspected) {
        Lang lang = language.current();
        Question question = inspected.questions().get(save.position() - 1);
        return new Line(
                save,
                words.stem(lang, question),
                question.language(lang),
                words.answer(lang, question, save.choice()),
                words.device(lang, save.device()),
                words.fate(lang, save.fate()));
    }
}
