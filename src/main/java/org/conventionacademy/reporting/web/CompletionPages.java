package org.conventionacademy.reporting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.Countries;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.platform.Address;
import org.conventionacademy.platform.Exports;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.Pager;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.TableFormat;
import org.conventionacademy.reporting.CompletionLine;
import org.conventionacademy.reporting.CompletionReport;
import org.conventionacademy.reporting.CompletionReports;
import org.conventionacademy.reporting.Wording;
import org.jspecify.annotations.Nullable;

/// The completion report as a page and as files to take along.
@Path("/reports")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
class CompletionPages {
    private static final String PATH = "/reports/completions";

    /// From how many pages on the page says that narrowing or the file is the better way.
    private static final int MANY_PAGES = 20;

    @CheckedTemplate(basePath = "reporting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance completions(Filters filters, Choices choices, @Nullable View view);
    }

    /// What the form offers.
    ///
    /// @param countries none for who sees one country only
    record Choices(
            List<Choice> modules,
            List<Choice> countries,
            List<Choice> professions,
            List<Choice> languages,
            List<Choice> states) {
        private static final Set<String> FIELDS =
                Set.of("module", "organisation", "profession", "language", "state", "from", "until", "asOf");

        boolean has(String field) {
            return FIELDS.contains(field) || (field.equals("country") && !countries.isEmpty());
        }
    }

    /// A total that opens its rows.
    record Figure(String text, long count, String address, boolean shown) {}

    record Line(CompletionLine line, String title, String country, String state) {}

    record View(
            String sentence,
            List<Figure> figures,
            @Nullable String everyState,
            List<Line> lines,
            Page<CompletionLine> page,
            boolean many,
            Pager pager,
            String fresh,
            String xlsx,
            String csv,
            String csvSemicolon) {}

    private final CurrentPerson current;
    private final CompletionReports reports;
    private final Exports exports;
    private final Language language;
    private final Wording wording;
    private final Modules modules;
    private final OfferedFilters offered;

    CompletionPages(
            CurrentPerson current,
            CompletionReports reports,
            Exports exports,
            Language language,
            Wording wording,
            Modules modules,
            OfferedFilters offered) {
        this.current = current;
        this.reports = reports;
        this.exports = exports;
        this.language = language;
        this.wording = wording;
        this.modules = modules;
        this.offered = offered;
    }

    @GET
    @Path("/completions")
    @Produces(MediaType.TEXT_HTML)
    public Response completions(@BeanParam CompletionParams params) {
        Person viewer = current.get();
        Choices choices = choices(viewer, params);
        try {
            CompletionReport report = reports.report(viewer, params.filter(), params.asOf(), params.pageRequest());
            return Response.ok(Templates.completions(filters(params, report), choices, view(report, params)))
                    .build();
        } catch (Problem problem) {
            if (!(problem.facts().get("parameter") instanceof String field) || !choices.has(field)) {
                throw problem;
            }
            Filters filters = new Filters(params.typed(), field, wording.detail(language.current(), problem));
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.completions(filters, choices, null))
                    .build();
        }
    }

    @GET
    @Path("/completions.xlsx")
    public Response workbook(@BeanParam CompletionParams params) {
        return download(params, TableFormat.XLSX);
    }

    @GET
    @Path("/completions.csv")
    public Response csv(@BeanParam CompletionParams params, @QueryParam("separator") @Nullable String separator) {
        return download(params, CsvSeparator.format(separator));
    }

    private Response download(CompletionParams params, TableFormat format) {
        return exports.download(
                reports.table(current.get(), params.filter(), params.asOf(), language.current()), format);
    }

    private View view(CompletionReport report, CompletionParams params) {
        Lang lang = language.current();
        Page<CompletionLine> page = report.page();
        Address fresh = new Address(PATH, params.given());
        Address here = fresh.with("asOf", report.asOf());
        return new View(
                wording.totals(lang, report.filter(), report.totals(), report.asOf()),
                figures(report, here),
                report.filter().state() == null ? null : here.without("state").toString(),
                page.items().stream().map(line -> line(line, lang)).toList(),
                page,
                page.pages() > MANY_PAGES,
                Pager.of(page, here),
                fresh.toString(),
                here.at(PATH + ".xlsx").toString(),
                here.at(PATH + ".csv").toString(),
                here.at(PATH + ".csv").with("separator", "semicolon").toString());
    }

    private static Filters filters(CompletionParams params, CompletionReport report) {
        Map<String, String> given = params.given();
        if (params.asOf() != null) {
            given.put("asOf", report.asOf().toString().replace("Z", ""));
        }
        return Filters.of(given);
    }

    private List<Figure> figures(CompletionReport report, Address here) {
        Lang lang = language.current();
        return Arrays.stream(LearningState.values())
                .map(state -> new Figure(
                        wording.state(lang, state),
                        report.totals().of(state),
                        here.with("state", state.code()).toString(),
                        state == report.filter().state()))
                .toList();
    }

    private Line line(CompletionLine line, Lang lang) {
        return new Line(
                line,
                line.title(lang),
                Countries.name(line.row().profile().country(), lang),
                wording.state(lang, line.row().state()));
    }

    private Choices choices(Person viewer, CompletionParams params) {
        Lang lang = language.current();
        return new Choices(
                modules.published().stream()
                        .map(revision -> Choice.of(
                                revision.module().value(), revision.text(lang).title(), params.module))
                        .toList(),
                offered.countries(viewer, params.country),
                offered.professions(params.profession),
                offered.languages(params.language),
                Arrays.stream(LearningState.values())
                        .map(state -> Choice.of(state.code(), wording.state(lang, state), params.state))
                        .toList());
    }
}
