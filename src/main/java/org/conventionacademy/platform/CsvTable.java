package org.conventionacademy.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes rows as CSV after RFC 4180: UTF-8 with its mark, lines ended by CR LF, a decimal point, times in ISO 8601.
class CsvTable<R> {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final List<Column<R>> columns;
    private final Writer out;
    private final CsvWriter csv;

    CsvTable(List<Column<R>> columns, char separator, OutputStream out) throws IOException {
        this.columns = columns;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(this.out);
        csv.writeRecord(columns.stream().map(Column::key).toList());
    }

    void write(Table.Rows<R> rows) throws IOException {
        for (List<R> portion = rows.next(); !portion.isEmpty(); portion = rows.next()) {
            for (R row : portion) {
                add(row);
            }
        }
        flush();
    }

    void add(R row) {
        @Nullable String[] cells = new @Nullable String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Object value = columns.get(i).value().of(row);
            cells[i] = value == null ? null : cell(columns.get(i).kind(), value);
        }
        csv.writeRecord(cells);
    }

    void flush() throws IOException {
        csv.flush();
        out.flush();
    }

    private static String cell(Column.Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> CsvText.guarded(value.toString());
            case DECIMAL, PERCENT -> ((BigDecimal) value).toPlainString();
            case INTEGER, INSTANT, DATE -> value.toString();
        };
    }
}
