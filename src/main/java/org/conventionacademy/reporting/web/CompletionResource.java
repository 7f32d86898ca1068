package org.conventionacademy.reporting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.CurrentPerson;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.identity.Roles;
import org.conventionacademy.learning.EnrolmentTotals;
import org.conventionacademy.learning.LearningState;
import org.conventionacademy.platform.Exports;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Language;
import org.conventionacademy.platform.TableFormat;
import org.conventionacademy.reporting.CompletionLine;
import org.conventionacademy.reporting.CompletionReport;
import org.conventionacademy.reporting.CompletionReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The completion report for programs.
@Path("/api/v1/reports")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
@Tag(name = "Reports")
class CompletionResource {
    record Totals(long notStarted, long inProgress, long completed, long withdrawn) {
        static Totals of(EnrolmentTotals totals) {
            return new Totals(totals.notStarted(), totals.inProgress(), totals.completed(), totals.withdrawn());
        }
    }

    /// @param name null once it was erased
    /// @param score percent
    record Item(
            PersonId person,
            @Nullable String name,
            @Nullable String country,
            @Nullable String organisation,
            @Nullable String profession,
            @Nullable String sex,
            Lang language,
            ModuleId module,
            String moduleTitle,
            @Nullable Integer revision,
            LearningState state,
            Instant enrolledAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable BigDecimal score,
            @Nullable String completionNumber) {
        static Item of(CompletionLine line, Lang lang) {
            var row = line.row();
            return new Item(
                    row.person(),
                    line.name(),
                    row.profile().country(),
                    row.profile().organisation(),
                    row.profile().profession(),
                    row.profile().sex(),
                    row.profile().language(),
                    row.module(),
                    line.title(lang),
                    line.revisionNumber(),
                    row.state(),
                    row.enrolledAt(),
                    row.startedAt(),
                    row.completedAt(),
                    row.score(),
                    row.number());
        }
    }

    /// @param asOf send it with the next page, so that all pages describe the same time
    /// @param totals of the filter in every state
    record Report(Instant asOf, Totals totals, List<Item> items, int page, int size, long total) {
        static Report of(CompletionReport report, Lang lang) {
            var page = report.page();
            return new Report(
                    report.asOf(),
                    Totals.of(report.totals()),
                    page.items().stream().map(line -> Item.of(line, lang)).toList(),
                    page.page(),
                    page.size(),
                    page.total());
        }
    }

    private final CurrentPerson current;
    private final CompletionReports reports;
    private final Exports exports;
    private final Language language;

    CompletionResource(CurrentPerson current, CompletionReports reports, Exports exports, Language language) {
        this.current = current;
        this.reports = reports;
        this.exports = exports;
        this.language = language;
    }

    @GET
    @Path("/completions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enrolments and what became of them, as of a time, in the order of recording")
    public Report completions(@BeanParam CompletionParams params) {
        return Report.of(
                reports.report(current.get(), params.filter(), params.asOf(), params.pageRequest()),
                language.current());
    }

    @GET
    @Path("/completions.xlsx")
    @Operation(summary = "The same rows as a workbook")
    @APIResponse(
            responseCode = "200",
            description = "XLSX, with a sheet about the report",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "429", description = "As many files as may are being written; see Retry-After")
    public Response workbook(@BeanParam CompletionParams params) {
        return download(params, TableFormat.XLSX);
    }

    @GET
    @Path("/completions.csv")
    @Operation(summary = "The same rows as CSV: UTF-8, RFC 4180")
    @APIResponse(
            responseCode = "200",
            description = "CSV with commas, or with semicolons when asked for",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "429", description = "As many files as may are being written; see Retry-After")
    public Response csv(@BeanParam CompletionParams params, @QueryParam("separator") @Nullable String separator) {
        return download(params, CsvSeparator.format(separator));
    }

    private Response download(CompletionParams params, TableFormat format) {
        return exports.download(
                reports.table(current.get(), params.filter(), params.asOf(), language.current()), format);
    }
}
