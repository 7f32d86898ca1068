package org.conventionacademy.reporting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.conventionacademy.assessment.GroupMastery;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.register.Register;
import org.conventionacademy.reporting.MasteryLine;
import org.conventionacademy.reporting.MasteryReport;
import org.conventionacademy.reporting.MasteryReports;
import org.conventionacademy.reporting.Wording;
import org.jspecify.annotations.Nullable;

/// The report on mastery as a page.
@Path("/reports/mastery")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
class MasteryPages {
    private static final String PATH = "/reports/mastery";

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance mastery(Filters filters, Choices choices, @Nullable View view);
    }

    /// What the form offers.
    ///
    /// @param countries none for who sees one country only
    record Choices(List<Choice> countries, List<Choice> professions, List<Choice> languages, List<Choice> articles) {
        private static final Set<String> FIELDS = Set.of("profession", "language", "article");

        boolean has(String field) {
            return FIELDS.contains(field) || (field.equals("country") && !countries.isEmpty());
        }
    }

    /// @param fewest of fewer people no share is shown
    record View(String sentence, Page<MasteryLine> page, Pager pager, int fewest) {}

    private final CurrentPerson current;
    private final MasteryReports reports;
    private final Register register;
    private final Language language;
    private final Wording wording;
    private final OfferedFilters offered;

    MasteryPages(
            CurrentPerson current,
            MasteryReports reports,
            Register register,
            Language language,
            Wording wording,
            OfferedFilters offered) {
        this.current = current;
        this.reports = reports;
        this.register = register;
        this.language = language;
        this.wording = wording;
        this.offered = offered;
    }

    @GET
    public Response mastery(@BeanParam MasteryParams params) {
        Person viewer = current.get();
        Lang lang = language.current();
        Choices choices = choices(viewer, params, lang);
        try {
            MasteryReport report = reports.report(viewer, params.filter(), params.pageRequest(), lang);
            return Response.ok(Templates.mastery(Filters.of(params.given()), choices, view(report, params, lang)))
                    .build();
        } catch (Problem problem) {
            if (!(problem.facts().get("parameter") instanceof String field) || !choices.has(field)) {
                throw problem;
            }
            Filters filters = new Filters(params.given(), field, wording.detail(lang, problem));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.mastery(filters, choices, null))
                    .build();
        }
    }

    private View view(MasteryReport report, MasteryParams params, Lang lang) {
        Page<MasteryLine> page = report.page();
        return new View(
                wording.mastery(lang, report.filter(), page.total()),
                page,
                Pager.of(page, new Address(PATH, params.given())),
                GroupMastery.FEWEST_PEOPLE);
    }

    private Choices choices(Person viewer, MasteryParams params, Lang lang) {
        return new Choices(
                offered.countries(viewer, params.country),
                offered.professions(params.profession),
                offered.languages(params.language),
                register.chapters(lang).stream()
                        .flatMap(chapter -> chapter.articles().stream())
                        .map(article -> Choice.of(
                                String.valueOf(article.number()),
                                wording.text(lang, "reporting_article", article.number(), article.title()),
                                params.article))
                        .toList());
    }
}
