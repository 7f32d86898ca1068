package org.conventionacademy.assessment.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.ScenarioRun;
import org.conventionacademy.assessment.ScenarioRunId;
import org.conventionacademy.assessment.ScenarioRuns;
import org.conventionacademy.content.Scenario;
import org.conventionacademy.content.ScenarioId;
import org.conventionacademy.content.Scenarios;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// Scenarios: a story in which one decides, sees what follows, and is told at the end how well it went.
@Path("/scenarios")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.TRAINEE)
class ScenarioPages {
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance scenarios(List<Card> cards);

        static native TemplateInstance scenario(Card card);

        static native TemplateInstance scene(Screen screen);

        static native TemplateInstance scenarioEnd(Screen screen, List<Judged> decisions);
    }

    /// A scenario in a list.
    ///
    /// @param run the address of the latest run, empty where there is none
    record Card(
            String id,
            Scenario.Words text,
            int minutes,
            int decisions,
            String run,
            boolean open,
            int percent,
            boolean passed) {}

    /// @param last what followed from the decision before; null at the beginning
    /// @param position of the decision to make
    record Screen(
            ScenarioRun run,
            Scenario.Words text,
            Scenario.SceneText scene,
            List<Option> options,
            @Nullable Judged last,
            int position,
            int percent,
            int passMark,
            boolean passed,
            String lang,
            String direction) {}

    record Option(String id, String textHtml) {}

    /// A decision that was made, with what it was worth.
    ///
    /// @param best the text of a choice worth the most, where another was chosen
    record Judged(
            String scene,
            String textHtml,
            String consequenceHtml,
            int points,
            @Nullable String best,
            List<Integer> articles,
            String lang,
            String direction) {}

    private final ScenarioRuns runs;
    private final Scenarios scenarios;
    private final CurrentPerson current;
    private final Language language;

    ScenarioPages(ScenarioRuns runs, Scenarios scenarios, CurrentPerson current, Language language) {
        this.runs = runs;
        this.scenarios = scenarios;
        this.current = current;
        this.language = language;
    }

    @GET
    public TemplateInstance scenarios() {
        Map<ScenarioId, ScenarioRun> latest = latest();
        return Templates.scenarios(scenarios.published().stream()
                .map(scenario -> card(scenario, latest.get(scenario.id())))
                .toList());
    }

    @GET
    @Path("/{scenario}")
    public TemplateInstance scenario(@PathParam("scenario") String id) {
        Scenario scenario = scenarios.current(ScenarioId.parse(id)).orElseThrow(Problem::notFound);
        return Templates.scenario(card(scenario, latest().get(scenario.id())));
    }

    @POST
    @Path("/{scenario}/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("scenario") String id) {
        return Response.seeOther(address(runs.start(current.id(), ScenarioId.parse(id))))
                .build();
    }

    @GET
    @Path("/runs/{run}")
    public TemplateInstance run(@PathParam("run") String id) {
        ScenarioRun run = runs.run(ScenarioRunId.parse(id), current.id());
        Scenario scenario = runs.scenario(run);
        Screen screen = screen(run, scenario);
        return run.ended()
                ? Templates.scenarioEnd(
                        screen,
                        run.decisions().stream()
                                .map(decision -> judged(decision, scenario))
                                .toList())
                : Templates.scene(screen);
    }

    @POST
    @Path("/runs/{run}/{position}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("run") String id,
            @PathParam("position") int position,
            @FormParam("choice") @Nullable String choice) {
        ScenarioRun run =
                runs.decide(ScenarioRunId.parse(id), current.id(), position, Objects.requireNonNullElse(choice, ""));
        return Response.seeOther(address(run)).build();
    }

    private Map<ScenarioId, ScenarioRun> latest() {
        return runs.latest(current.id()).stream().collect(Collectors.toMap(ScenarioRun::scenario, Function.identity()));
    }

    private Card card(Scenario scenario, @Nullable ScenarioRun run) {
        Scenario played = run == null ? scenario : runs.scenario(run);
        return new Card(
                scenario.id().value(),
                scenario.text(language.current()),
                scenario.minutes(),
                (int) scenario.scenes().stream()
                        .filter(scene -> !scene.isEnding())
                        .count(),
                run == null ? "" : address(run).toString(),
                run != null && !run.ended(),
                run == null ? 0 : run.percent(played),
                run != null && run.passed(played));
    }

    private Screen screen(ScenarioRun run, Scenario scenario) {
        Scenario.Scene scene = run.scene(scenario);
        Lang lang = scene.language(language.current());
        Scenario.SceneText text = scene.text(lang);
        return new Screen(
                run,
                scenario.text(language.current()),
                text,
                scene.choices().stream()
                        .map(choice -> new Option(
                                choice.id(),
                                Objects.requireNonNull(text.choices().get(choice.id()))
                                        .textHtml()))
                        .toList(),
                run.decisions().isEmpty() ? null : judged(run.decisions().getLast(), scenario),
                run.decisions().size() + 1,
                run.percent(scenario),
                scenario.passMark(),
                run.passed(scenario),
                lang.code(),
                lang.direction());
    }

    private Judged judged(ScenarioRun.Decision decision, Scenario scenario) {
        Scenario.Scene scene = scenario.scene(decision.scene());
        Lang lang = scene.language(language.current());
        Scenario.SceneText text = scene.text(lang);
        Scenario.Choice choice = scene.choice(decision.choice()).orElseThrow();
        Scenario.ChoiceText words = Objects.requireNonNull(text.choices().get(choice.id()));
        int most =
                scene.choices().stream().mapToInt(Scenario.Choice::points).max().orElse(0);
        return new Judged(
                text.title(),
                words.textHtml(),
                words.consequenceHtml(),
                choice.points(),
                choice.points() == most
                        ? null
                        : scene.choices().stream()
                                .filter(one -> one.points() == most)
                                .findFirst()
                                .map(one -> Objects.requireNonNull(
                                                text.choices().get(one.id()))
                                        .textHtml())
                                .orElse(null),
                choice.tests().stream().map(ObligationId::article).distinct().toList(),
                lang.code(),
                lang.direction());
    }

    private static URI address(ScenarioRun run) {
        return URI.create("/scenarios/runs/" + run.id());
    }
}
