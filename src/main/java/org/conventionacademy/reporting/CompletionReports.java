package org.conventionacademy.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.People;
import org.conventionacademy.identity.Person;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.learning.EnrolmentFilter;
import org.conventionacademy.learning.EnrolmentRow;
import org.conventionacademy.learning.EnrolmentTotals;
import org.conventionacademy.learning.Enrolments;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.Table;
import org.jspecify.annotations.Nullable;

/// The completion report, the same rows as a page and as a table for a file.
@ApplicationScoped
public class CompletionReports {
    private static final int PORTION = 5_000;

    private final Enrolments enrolments;
    private final People people;
    private final Modules modules;
    private final Wording wording;

    CompletionReports(Enrolments enrolments, People people, Modules modules, Wording wording) {
        this.enrolments = enrolments;
        this.people = people;
        this.modules = modules;
        this.wording = wording;
    }

    /// @param asked the as-of; the latest when null
    /// @throws Problem NOT_ALLOWED when the viewer sees nothing, or asks for a country that is not theirs
    public CompletionReport report(Person viewer, EnrolmentFilter filter, @Nullable Instant asked, PageRequest page) {
        EnrolmentFilter held = held(viewer, filter);
        Instant asOf = enrolments.asOf(asked);
        EnrolmentTotals totals = enrolments.totals(held.in(null), asOf);
        long total = held.state() == null ? totals.all() : totals.of(held.state());
        List<CompletionLine> lines =
                total <= page.offset() ? List.of() : lines(enrolments.page(held, asOf, page), new Revisions(modules));
        return new CompletionReport(held, asOf, totals, Page.of(lines, page, total));
    }

    /// The whole report for a file. Its rows are read in portions, each in a short transaction of its own.
    public Table<CompletionLine> table(Person viewer, EnrolmentFilter filter, @Nullable Instant asked, Lang lang) {
        EnrolmentFilter held = held(viewer, filter);
        Instant asOf = enrolments.asOf(asked);
        Revisions revisions = new Revisions(modules);
        return new CompletionTable(wording, lang).of(held, asOf, new Portions(held, asOf, revisions), revisions);
    }

    private static EnrolmentFilter held(Person viewer, EnrolmentFilter filter) {
        String only = Held.country(viewer, filter.country());
        return only == null ? filter : filter.within(only);
    }

    private List<CompletionLine> lines(List<EnrolmentRow> rows, Revisions revisions) {
        Map<PersonId, String> names =
                people.names(rows.stream().map(EnrolmentRow::person).toList());
        return rows.stream()
                .map(row -> CompletionLine.of(row, names, revisions))
                .toList();
    }

    private class Portions implements Table.Rows<CompletionLine> {
        private final EnrolmentFilter filter;
        private final Instant asOf;
        private final Revisions revisions;
        private EnrolmentRow.@Nullable Cursor cursor;
        private boolean done;

        Portions(EnrolmentFilter filter, Instant asOf, Revisions revisions) {
            this.filter = filter;
            this.asOf = asOf;
            this.revisions = revisions;
        }

        @Override
        public List<CompletionLine> next() {
            if (done) {
                return List.of();
            }
            List<CompletionLine> lines = QuarkusTransaction.requiringNew()
                    .call(() -> lines(enrolments.after(filter, asOf, cursor, PORTION), revisions));
            done = lines.size() < PORTION;
            cursor = lines.isEmpty() ? cursor : lines.getLast().row().cursor();
            return lines;
        }
    }
}
