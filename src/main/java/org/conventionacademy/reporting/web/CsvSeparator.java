package org.conventionacademy.reporting.web;

import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.TableFormat;
import org.jspecify.annotations.Nullable;

final class CsvSeparator {
    private CsvSeparator() {}

    /// @param separator `comma`, the default, or `semicolon`
    static TableFormat format(@Nullable String separator) {
        return switch (separator == null ? "" : separator) {
            case "", "comma" -> TableFormat.CSV;
            case "semicolon" -> TableFormat.CSV_SEMICOLON;
            default ->
                throw Problem.badRequest("reporting_bad_filter", separator).with("parameter", "separator");
        };
    }
}
