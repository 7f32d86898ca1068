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
import java.util.stream.Collectors;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.ModuleText;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.learning.Completion;
import org.conventionacademy.learning.Completions;
import org.conventionacademy.platform.Ids;
import org.conventionacademy.platform.Language;

/// The page of a completion that its owner prints.
@Path("/completions/{id}")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class CompletionPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance completion(
                Completion completion,
                Person person,
                ModuleText text,
                String articles,
                int minutes,
                List<String> duties);
    }

    private final CurrentPerson current;
    private final Completions completions;
    private final Modules modules;
    private final Language language;

    CompletionPages(CurrentPerson current, Completions completions, Modules modules, Language language) {
        this.current = current;
        this.completions = completions;
        this.modules = modules;
        this.language = language;
    }

    @GET
    public TemplateInstance completion(@PathParam("id") String id) {
        Completion completion = completions.completion(Ids.parse(id), current.id());
        ModuleRevision revision = modules.revision(completion.revision());
        return Templates.completion(
                completion,
                current.get(),
                revision.text(language.current()),
                revision.articles().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                revision.minutes(),
                revision.obligations().stream()
                        .map(obligation -> obligation.value())
                        .toList());
    }
}
