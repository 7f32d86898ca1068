package org.conventionacademy.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The kinds of file that a [Table] can be written as: a workbook for people, CSV for programs.
public enum TableFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=UTF-8; header=present"),
    CSV_SEMICOLON("csv", "text/csv; charset=UTF-8; header=present");

    private static final DateTimeFormatter IN_FILE_NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// For example `completions_2026-11-22T103100Z.xlsx`.
    public String fileName(Table<?> table) {
        return table.name() + "_" + IN_FILE_NAME.format(table.asOf()) + "." + extension;
    }

    /// Writes the whole table, in memory that does not grow with it. The stream stays open.
    public <R> void write(Table<R> table, OutputStream out) throws IOException {
        switch (this) {
            case XLSX -> new XlsxTable<>(table, out).write();
            case CSV -> new CsvTable<>(table.columns(), ',', out).write(table.rows());
            case CSV_SEMICOLON -> new CsvTable<>(table.columns(), ';', out).write(table.rows());
        }
    }
}
