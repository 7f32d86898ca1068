package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.conventionacademy.assessment.Attempts;
import org.conventionacademy.assessment.CorrectionNotes;
import org.conventionacademy.content.StudyPaths;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.learning.Learning;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.learning.Problems;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.jspecify.annotations.Nullable;

/// The first page after sign-in: the one thing to do next, then what is under way, then what is done.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class HomePages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance home(
                String name,
                String nameOnDevice,
                long corrected,
                long answers,
                @Nullable NextStep next,
                List<PathCard> paths,
                List<ModuleCard> underWay,
                List<ModuleCard> offered,
                List<ModuleCard> done);

        static native TemplateInstance me(Person person, List<ModuleCard> done, List<ModuleCard> underWay);
    }

    private final CurrentPerson current;
    private final Learning learning;
    private final Attempts attempts;
    private final CorrectionNotes notes;
    private final StudyPaths paths;
    private final Problems problems;
    private final Language language;

    HomePages(
            CurrentPerson current,
            Learning learning,
            Attempts attempts,
            CorrectionNotes notes,
            StudyPaths paths,
            Problems problems,
            Language language) {
        this.notes = notes;
        this.problems = problems;
        this.paths = paths;
        this.attempts = attempts;
        this.current = current;
        this.learning = learning;
        this.language = language;
    }

    @GET
    public TemplateInstance home() {
        Person person = current.get();
        Lang lang = language.current();
        List<ModuleProgress> all = learning.modules(person.id());
        NextStep next = learning.current(all)
                .map(progress -> NextStep.of(progress, lang))
                .orElse(null);
        return Templates.home(
                person.name(),
                attempts.nameOnDevice(person.id()),
                notes.unseen(person.id()),
                problems.unseen(person.id()),
                next,
                PathCard.all(paths.all(), all, lang).stream()
                        .filter(card -> card.isFor(person))
                        .toList(),
                cards(
                        all.stream()
                                .filter(p -> p.enrolled() && p.completion() == null)
                                .toList(),
                        lang),
                cards(
                        all.stream()
                                .filter(p -> !p.enrolled()
                                        && p.completion() == null
                                        && !p.revision().retired())
                                .sorted(Comparator.comparingInt(p -> place(p, person)))
                                .limit(6)
                                .toList(),
                        lang),
                cards(all.stream().filter(p -> p.completion() != null).toList(), lang));
    }

    @GET
    @Path("me")
    public TemplateInstance me() {
        Person person = current.get();
        Lang lang = language.current();
        List<ModuleProgress> all = learning.modules(person.id());
        return Templates.me(
                person,
                cards(all.stream().filter(p -> p.completion() != null).toList(), lang),
                cards(
                        all.stream()
                                .filter(p -> p.enrolled() && p.completion() == null)
                                .toList(),
                        lang));
    }

    /// Where the module stands for the person: in the order of their path, then what is for them, then the rest.
    private int place(ModuleProgress progress, Person person) {
        String profession = person.profile().profession();
        int inPath = paths.all().stream()
                .filter(path -> path.audience().equals(profession))
                .mapToInt(path -> path.modules().indexOf(progress.revision().module()))
                .filter(index -> index >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean forThem = profession != null && progress.revision().audiences().contains(profession);
        return inPath < Integer.MAX_VALUE ? inPath : forThem ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE;
    }

    private static List<ModuleCard> cards(List<ModuleProgress> all, Lang lang) {
        return all.stream().map(progress -> ModuleCard.of(progress, lang)).toList();
    }
}
