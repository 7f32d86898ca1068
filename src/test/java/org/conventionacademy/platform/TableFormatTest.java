package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TableFormatTest {
    private static final Instant AS_OF = Instant.parse("2026-11-22T10:31:00Z");

    record Line(
            String text,
            Long count,
            BigDecimal score,
            Instant at,
            @Nullable LocalDate day) {
        static Line of(String text) {
            return new Line(text, 1_204L, new BigDecimal("87.50"), AS_OF.plusMillis(250), LocalDate.of(2026, 2, 28));
        }
    }

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.text("text", "Text", 40, Line::text),
            Column.integer("count", "Count", Line::count),
            Column.decimal("decimal", "Decimal", Line::score),
            Column.percent("score_percent", "Score", Line::score),
            Column.instant("at", "At (UTC)", Line::at),
            Column.date("day", "Day", Line::day),
            Column.coded("state", "State", 12, line -> "in-progress", line -> "In progress"));

    static Stream<String> texts() {
        return Stream.of(
                "كريم عبد الرحمن المنصوري",
                "Œuvre d’été à Nîmes, ñandú, Übergröße",
                "联合国打击网络犯罪公约",
                "=1+1",
                "=HYPERLINK(\"http://example.org\",\"click\")",
                "+254 700 000000",
                "-2+3",
                "@SUM(A1:A2)",
                "'quoted'",
                "''twice",
                "\ttab first",
                "\rreturn first",
                "\nline feed first",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "two\r\nlines\nand \"quotes\", commas; semicolons",
                " spaces at both ends ",
                "<b>&amp;</b>",
                "_x0041_ is no A",
                "𝔘𝔫𝔦 and 👩🏽‍⚖️");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextComesBackFromAWorkbookAsAStringAndTheSame(String text) throws IOException {
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.EN, Line.of(text)))) {
            Cell cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextComesBackFromCsvOnceItsGuardIsTakenAway(String text) throws IOException {
        for (TableFormat format : List.of(TableFormat.CSV, TableFormat.CSV_SEMICOLON)) {
            String cell =
                    records(format, table(AS_OF, Lang.EN, Line.of(text))).get(1).get(0);
            assertThat(CsvText.unguarded(cell)).isEqualTo(text);
            assertThat("=+-@\t\r\n＝＋－＠").doesNotContain(cell.substring(0, 1));
        }
    }

    @Test
    void aGuardedTextOfOursIsGuardedAgainAndLosesOneGuardOnly() {
        assertThat(CsvText.guarded("'=1")).isEqualTo("''=1");
        assertThat(CsvText.unguarded("''=1")).isEqualTo("'=1");
        assertThat(CsvText.guarded("plain")).isEqualTo("plain");
        assertThat(CsvText.unguarded("")).isEmpty();
    }

    @Test
    void valuesAreTypedInAWorkbook() throws IOException {
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.EN, Line.of("x")))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1_204);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(87.5);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(0.875);
            assertThat(row.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            assertThat(row.getCell(4).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 11, 22, 10, 31, 0, 250_000_000));
            assertThat(row.getCell(5).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 2, 28));
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("In progress");
        }
    }

    @Test
    void valuesAreWrittenByTypeInCsv() throws IOException {
        List<CSVRecord> records = records(
                TableFormat.CSV, table(AS_OF, Lang.EN, new Line("x", -5L, new BigDecimal("-0.10"), AS_OF, null)));
        assertThat(records.get(0)).containsExactly("text", "count", "decimal", "score_percent", "at", "day", "state");
        assertThat(records.get(1))
                .containsExactly("x", "-5", "-0.10", "-0.10", "2026-11-22T10:31:00Z", "", "in-progress");
    }

    @Test
    void csvHasAMarkAndEndsItsLinesAsTheRfcSays() {
        String csv = new String(
                bytes(TableFormat.CSV_SEMICOLON, table(AS_OF, Lang.EN, Line.of("a;b"))), StandardCharsets.UTF_8);
        assertThat(csv)
                .isEqualTo("\ufefftext;count;decimal;score_percent;at;day;state\r\n"
                        + "\"a;b\";1204;87.50;87.50;2026-11-22T10:31:00.250Z;2026-02-28;in-progress\r\n");
    }

    @Test
    void theHeaderIsBoldAndFrozenAndColumnsHaveTheirWidth() throws IOException {
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.EN, Line.of("x")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            PaneInformation pane = sheet.getPaneInformation();
            assertThat(pane.isFreezePane()).isTrue();
            assertThat(pane.getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getColumnWidth(0)).isEqualTo(40 * 256);
            assertThat(sheet.isRightToLeft()).isFalse();
        }
    }

    @Test
    void anArabicWorkbookRunsFromRightToLeft() throws IOException {
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.AR, Line.of("x")))) {
            assertThat(workbook.getSheetAt(0).isRightToLeft()).isTrue();
            assertThat(workbook.getSheetAt(1).isRightToLeft()).isTrue();
        }
    }

    @Test
    void thePartsFollowTheSchemaOfTheFormat() throws IOException {
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.AR, Line.of("x")))) {
            List<XmlObject> parts = new ArrayList<>(
                    List.of(workbook.getCTWorkbook(), workbook.getStylesSource().getCTStylesheet()));
            workbook.forEach(sheet -> parts.add(((XSSFSheet) sheet).getCTWorksheet()));
            List<XmlError> errors = new ArrayList<>();
            parts.forEach(part -> part.validate(new XmlOptions().setErrorListener(errors)));
            // Excel itself writes xml:space on its texts, which the published schema forgot.
            assertThat(errors.stream().map(XmlError::getMessage).filter(error -> !error.contains("space@http")))
                    .isEmpty();
        }
    }

    @Test
    void theSheetAboutTheReportTellsRowsAndTheHashOfTheCsvFile() throws Exception {
        Table<Line> table = table(AS_OF, Lang.EN, Line.of("x"), Line.of("=y"));
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(bytes(TableFormat.CSV, table(AS_OF, Lang.EN, Line.of("x"), Line.of("=y")))));
        try (XSSFWorkbook workbook = workbook(table)) {
            XSSFSheet about = workbook.getSheet("About this report");
            assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("2");
            assertThat(about.getRow(1).getCell(1).getStringCellValue()).isEqualTo(hash);
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void theSameTableGivesTheSameBytes(TableFormat format) {
        byte[] first = bytes(format, table(AS_OF, Lang.EN, Line.of("x")));
        assertThat(bytes(format, table(AS_OF, Lang.EN, Line.of("x")))).isEqualTo(first);
    }

    @Test
    void aWorkbookIsDatedByItsAsOf() throws IOException {
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.EN, Line.of("x")))) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(AS_OF);
        }
    }

    @Test
    void aFileIsNamedAfterItsAsOf() {
        Table<Line> table = table(AS_OF, Lang.EN);
        assertThat(TableFormat.XLSX.fileName(table)).isEqualTo("lines_2026-11-22T103100Z.xlsx");
        assertThat(TableFormat.CSV_SEMICOLON.fileName(table)).isEqualTo("lines_2026-11-22T103100Z.csv");
    }

    @Test
    void whatXmlCannotCarryIsReplaced() throws IOException {
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.EN, Line.of("a\u0000b\u000bc\ud800d\uffffe")))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
        }
    }

    @Test
    void aTextTooLongForACellIsCutAndTheSheetAboutTheReportSaysSo() throws IOException {
        String longest = "é".repeat(32_767);
        try (XSSFWorkbook workbook = workbook(table(AS_OF, Lang.EN, Line.of(longest), Line.of(longest + "x")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(longest);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("é…");
            assertThat(workbook.getSheetAt(1).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("1");
        }
    }

    @Test
    void rowsPastTheLastOfASheetGoOnInAnother() throws IOException {
        Line[] lines = IntStream.range(0, 7).mapToObj(i -> Line.of("line " + i)).toArray(Line[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxTable<>(table(AS_OF, Lang.EN, lines), out, 3).write();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(IntStream.range(0, 4).mapToObj(workbook::getSheetName))
                    .containsExactly("Lines", "Lines 2", "Lines 3", "About this report");
            assertThat(workbook.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Text");
            assertThat(workbook.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("line 6");
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void twoHundredThousandRowsAreWrittenWithoutKeepingThem(TableFormat format) throws IOException {
        Portions portions = new Portions(40, 5_000);
        long[] written = new long[1];
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written[0] += length;
            }
        };
        format.write(table(AS_OF, Lang.EN, portions), counted);
        assertThat(written[0]).isGreaterThan(1_000_000);
        assertThat(portions.mostAlive).isLessThanOrEqualTo(2);
    }

    /// Gives rows in portions and counts how many portions are still held, now and then.
    private static final class Portions implements Table.Rows<Line> {
        private final int portions;
        private final int size;
        private final List<WeakReference<List<Line>>> given = new ArrayList<>();
        private int mostAlive;

        Portions(int portions, int size) {
            this.portions = portions;
            this.size = size;
        }

        @Override
        public List<Line> next() {
            if (given.size() % 20 == 19) {
                System.gc();
                mostAlive = Math.max(mostAlive, (int)
                        given.stream().filter(portion -> portion.get() != null).count());
            }
            if (given.size() == portions) {
                return List.of();
            }
            List<Line> portion = IntStream.range(0, size)
                    .mapToObj(i -> Line.of("line " + given.size() + "/" + i))
                    .toList();
            given.add(new WeakReference<>(portion));
            return portion;
        }
    }

    private static Table<Line> table(Instant asOf, Lang lang, Line... lines) {
        Deque<List<Line>> portions = new ArrayDeque<>();
        for (Line line : lines) {
            portions.add(List.of(line));
        }
        return table(asOf, lang, () -> portions.isEmpty() ? List.of() : portions.removeFirst());
    }

    private static Table<Line> table(Instant asOf, Lang lang, Table.Rows<Line> rows) {
        return new Table<>(
                "lines",
                "Lines",
                "About this report",
                lang,
                asOf,
                COLUMNS,
                rows,
                written -> List.of(
                        new Table.Fact("Rows", Long.toString(written.rows())),
                        new Table.Fact("SHA-256", written.csvSha256()),
                        new Table.Fact("Shortened", Long.toString(written.shortened()))));
    }

    private static byte[] bytes(TableFormat format, Table<Line> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook workbook(Table<Line> table) throws IOException {
        ZipSecureFile.setMinInflateRatio(0);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(TableFormat.XLSX, table)));
    }

    private static List<CSVRecord> records(TableFormat format, Table<Line> table) throws IOException {
        byte[] bytes = bytes(format, table);
        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format == TableFormat.CSV ? ',' : ';')
                .get()
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(bytes, 3, bytes.length - 3), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }
}
