package org.conventionacademy.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.conventionacademy.identity.Countries;
import org.conventionacademy.learning.EnrolmentFilter;
import org.conventionacademy.platform.Column;
import org.conventionacademy.platform.Dates;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Table;
import org.jspecify.annotations.Nullable;

/// The columns of the completion report. A workbook speaks the reader's language; CSV is the same for every reader.
class CompletionTable {
    private final Wording wording;
    private final Lang lang;

    CompletionTable(Wording wording, Lang lang) {
        this.wording = wording;
        this.lang = lang;
    }

    Table<CompletionLine> of(
            EnrolmentFilter filter, Instant asOf, Table.Rows<CompletionLine> rows, Revisions revisions) {
        String scope = wording.scope(lang, filter);
        return new Table<>(
                "completions",
                text("reporting_completions_sheet"),
                text("reporting_about_sheet"),
                lang,
                asOf,
                columns(),
                rows,
                written -> about(filter, scope, asOf, revisions, written));
    }

    private List<Column<CompletionLine>> columns() {
        return List.of(
                Column.text("name", text("reporting_column_name"), 30, CompletionLine::name),
                Column.text(
                        "person",
                        text("reporting_column_person"),
                        38,
                        line -> line.row().person().toString()),
                Column.text("country", text("reporting_column_country_code"), 10, line -> country(line)),
                Column.coded(
                        "country_name",
                        text("reporting_column_country"),
                        22,
                        line -> Countries.name(country(line), Lang.EN),
                        line -> Countries.name(country(line), lang)),
                Column.text(
                        "organisation",
                        text("reporting_column_organisation"),
                        36,
                        line -> line.row().profile().organisation()),
                Column.coded(
                        "profession",
                        text("reporting_column_profession"),
                        22,
                        line -> line.row().profile().profession(),
                        line -> wording.profession(lang, line.row().profile().profession())),
                Column.coded(
                        "sex",
                        text("reporting_column_sex"),
                        12,
                        line -> line.row().profile().sex(),
                        line -> wording.sex(lang, line.row().profile().sex())),
                Column.coded(
                        "language",
                        text("reporting_column_language"),
                        12,
                        line -> line.row().profile().language().code(),
                        line -> line.row().profile().language().ownName()),
                Column.text(
                        "module",
                        text("reporting_column_module_id"),
                        20,
                        line -> line.row().module().value()),
                Column.coded(
                        "module_title",
                        text("reporting_column_module"),
                        40,
                        line -> line.title(Lang.EN),
                        line -> line.title(lang)),
                Column.integer("revision", text("reporting_column_revision"), CompletionLine::revisionNumber),
                Column.coded(
                        "state",
                        text("reporting_column_state"),
                        14,
                        line -> line.row().state().code(),
                        line -> wording.state(lang, line.row().state())),
                Column.instant(
                        "enrolled_at",
                        text("reporting_column_enrolled_at"),
                        line -> line.row().enrolledAt()),
                Column.instant(
                        "started_at",
                        text("reporting_column_started_at"),
                        line -> line.row().startedAt()),
                Column.instant(
                        "completed_at",
                        text("reporting_column_completed_at"),
                        line -> line.row().completedAt()),
                Column.percent(
                        "score_percent",
                        text("reporting_column_score"),
                        line -> line.row().score()),
                Column.text(
                        "completion_number",
                        text("reporting_column_number"),
                        22,
                        line -> line.row().number()));
    }

    private List<Table.Fact> about(
            EnrolmentFilter filter, String scope, Instant asOf, Revisions revisions, Table.Written written) {
        List<Table.Fact> facts = new ArrayList<>();
        facts.add(fact("what", text("reporting_about_what_text")));
        facts.add(fact("as_of", Dates.minute(lang, asOf) + " (" + asOf + ")"));
        facts.add(fact("scope", scope));
        facts.add(fact(
                "state", filter.state() == null ? text("reporting_every_state") : wording.state(lang, filter.state())));
        facts.add(fact("dates", text("reporting_about_dates_text")));
        facts.add(fact("rows", wording.text(lang, "reporting_count_rows", written.rows())));
        facts.add(fact("content", wording.revisions(lang, revisions.all())));
        facts.add(fact("names", text("reporting_about_names_text")));
        facts.add(fact("hash", written.csvSha256()));
        if (written.shortened() > 0) {
            facts.add(fact("shortened", wording.text(lang, "reporting_about_shortened_text", written.shortened())));
        }
        return facts;
    }

    private Table.Fact fact(String key, String value) {
        return new Table.Fact(text("reporting_about_" + key), value);
    }

    private static @Nullable String country(CompletionLine line) {
        return line.row().profile().country();
    }

    private String text(String key) {
        return wording.text(lang, key);
    }
}
