package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Enrolments and completions as they stood at a time: the one source of every such figure.
///
/// The order is always that of recording, then the id.
@ApplicationScoped
public class Enrolments {
    /// No as-of may be later than the database's time less this: a write stamped earlier may still commit until then.
    static final int SETTLING_SECONDS = 30;

    private final EnrolmentQueries queries;

    Enrolments(EnrolmentQueries queries) {
        this.queries = queries;
    }

    /// The latest time that a report may be asked for, by the database's clock, in whole seconds.
    public Instant latestAsOf() {
        return queries.databaseTime().minusSeconds(SETTLING_SECONDS).truncatedTo(ChronoUnit.SECONDS);
    }

    /// The as-of to use: the one asked for, or the latest.
    ///
    /// @throws Problem BAD_REQUEST when it lies after the latest
    public Instant asOf(@Nullable Instant asked) {
        Instant latest = latestAsOf();
        if (asked == null) {
            return latest;
        }
        if (asked.isAfter(latest)) {
            throw Problem.badRequest("learning_as_of_too_late", latest.toString())
                    .with("parameter", "asOf")
                    .with("latestAsOf", latest);
        }
        return asked;
    }

    /// The rows of one page; how many there are in all is told by [#totals].
    public List<EnrolmentRow> page(EnrolmentFilter filter, Instant asOf, PageRequest page) {
        return queries.page(filter, asOf, page);
    }

    /// The next rows after the cursor, for exports: each call is one short read.
    public List<EnrolmentRow> after(
            EnrolmentFilter filter, Instant asOf, EnrolmentRow.@Nullable Cursor cursor, int size) {
        return queries.after(filter, asOf, cursor, size);
    }

    public EnrolmentTotals totals(EnrolmentFilter filter, Instant asOf) {
        return queries.totals(filter, asOf);
    }
}
