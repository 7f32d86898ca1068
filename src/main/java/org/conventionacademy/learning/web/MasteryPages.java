package org.conventionacademy.learning.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.learning.ReadingAdvice;
import org.conventionacademy.platform.Language;
import org.conventionacademy.register.Register;

/// The caller's strong and weak sides.
@Path("/me/mastery")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class MasteryPages {
    @CheckedTemplate(basePath = "learning", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance mastery(MasteryScreen screen);
    }

    private final CurrentPerson current;
    private final ReadingAdvice advice;
    private final Register register;
    private final Modules modules;
    private final Language language;

    MasteryPages(CurrentPerson current, ReadingAdvice advice, Register register, Modules modules, Language language) {
        this.current = current;
        this.advice = advice;
        this.register = register;
        this.modules = modules;
        this.language = language;
    }

    @GET
    public TemplateInstance mastery() {
        return Templates.mastery(
                MasteryScreen.of(advice.of(current.id()), register.current(), modules, language.current()));
    }
}
