package org.conventionacademy.platform;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.conventionacademy.platform.XlsxFile.Style;

/// Writes a table as a workbook: as many sheets as its rows need, then a sheet about the report.
class XlsxTable<R> {
    private final Table<R> table;
    private final int rowsPerSheet;
    private final MessageDigest digest = sha256();
    private final CsvTable<R> sameAsCsv;
    private final XlsxFile file;
    private long rows;

    XlsxTable(Table<R> table, OutputStream out) throws IOException {
        this(table, out, XlsxFile.MOST_ROWS - 1);
    }

    /// @param rowsPerSheet beside the header
    XlsxTable(Table<R> table, OutputStream out, int rowsPerSheet) throws IOException {
        this.table = table;
        this.rowsPerSheet = rowsPerSheet;
        this.sameAsCsv = new CsvTable<>(
                table.columns(),
                ',',
                new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
        this.file = new XlsxFile(out, table.asOf(), table.lang().direction().equals("rtl"));
    }

    void write() throws IOException {
        begin(table.title());
        long inSheet = 0;
        int sheets = 1;
        for (List<R> portion = table.rows().next();
                !portion.isEmpty();
                portion = table.rows().next()) {
            for (R row : portion) {
                if (inSheet == rowsPerSheet) {
                    file.endSheet();
                    sheets++;
                    begin(table.title() + " " + sheets);
                    inSheet = 0;
                }
                add(row);
                inSheet++;
            }
        }
        file.endSheet();
        writeAbout();
        file.finish();
    }

    private void begin(String name) throws IOException {
        file.beginSheet(name, table.columns().stream().map(Column::width).toList(), true);
        file.beginRow();
        for (Column<R> column : table.columns()) {
            file.text(column.heading(), Style.HEADER);
        }
        file.endRow();
    }

    private void add(R row) throws IOException {
        sameAsCsv.add(row);
        rows++;
        file.beginRow();
        for (Column<R> column : table.columns()) {
            Column.Value<R, ?> shown = column.words() == null ? column.value() : column.words();
            file.cell(column.kind(), shown.of(row));
        }
        file.endRow();
    }

    private void writeAbout() throws IOException {
        sameAsCsv.flush();
        Table.Written written =
                new Table.Written(rows, HexFormat.of().formatHex(digest.digest()), file.shortenedTexts());
        List<Table.Fact> facts = new ArrayList<>(table.about().apply(written));
        file.beginSheet(table.aboutTitle(), List.of(32, 90), false);
        for (Table.Fact fact : facts) {
            file.beginRow();
            file.text(fact.label(), Style.HEADER);
            file.text(fact.value(), Style.TEXT);
            file.endRow();
        }
        file.endSheet();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
