package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.conventionacademy.content.PathId;
import org.conventionacademy.content.PathText;
import org.conventionacademy.content.StudyPath;
import org.conventionacademy.content.StudyPaths;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.register.Obligation;
import org.conventionacademy.register.Register;

/// The paths: for each audience its modules in order, and how far one is on them.
@Path("/paths")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class PathPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance paths(List<PathCard> own, List<PathCard> others);

        static native TemplateInstance path(
                PathCard card, PathText text, List<ModuleCard> modules, List<Obligation> central);
    }

    private final CurrentPerson current;
    private final Learning learning;
    private final StudyPaths paths;
    private final Register register;
    private final Language language;

    PathPages(CurrentPerson current, Learning learning, StudyPaths paths, Register register, Language language) {
        this.current = current;
        this.learning = learning;
        this.paths = paths;
        this.register = register;
        this.language = language;
    }

    @GET
    public TemplateInstance paths() {
        Person person = current.get();
        List<PathCard> all = PathCard.all(paths.all(), learning.modules(person.id()), language.current());
        return Templates.paths(
                all.stream().filter(card -> card.isFor(person)).toList(),
                all.stream().filter(card -> !card.isFor(person)).toList());
    }

    @GET
    @Path("/{path}")
    public TemplateInstance path(@PathParam("path") String id) {
        Lang lang = language.current();
        StudyPath path = paths.path(PathId.parse(id)).orElseThrow(Problem::notFound);
        List<ModuleProgress> steps = PathCard.steps(path, learning.modules(current.id()));
        return Templates.path(
                PathCard.of(path, steps, lang),
                path.text(lang),
                steps.stream().map(step -> ModuleCard.of(step, lang)).toList(),
                path.central().stream()
                        .map(duty -> register.obligation(duty, lang))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
