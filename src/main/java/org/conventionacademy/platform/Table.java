package org.conventionacademy.platform;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// A report to be written as a file: what it is, its columns, and where its rows come from.
///
/// @param name of the file, before the as-of, and of the first sheet when there is no better
/// @param title of the sheet, in the reader's language
/// @param asOf the time that the rows describe; it dates the file, so that the same table gives the same bytes
/// @param about what a reader must know to judge the file, told once all rows are written
public record Table<R>(
        String name,
        String title,
        String aboutTitle,
        Lang lang,
        Instant asOf,
        List<Column<R>> columns,
        Rows<R> rows,
        Function<Written, List<Fact>> about) {

    /// Gives the rows in portions. Nothing is held between two calls.
    @FunctionalInterface
    public interface Rows<R> {
        /// @return the next rows; none when there are no more
        List<R> next();
    }

    /// A line of the sheet about the report.
    public record Fact(String label, String value) {}

    /// What was written.
    ///
    /// @param csvSha256 SHA-256, in hexadecimal, of the file that the same table gives as CSV with commas
    /// @param shortened texts that were longer than a workbook's cell takes
    public record Written(long rows, String csvSha256, long shortened) {}
}
