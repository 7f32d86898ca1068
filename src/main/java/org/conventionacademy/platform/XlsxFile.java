package org.conventionacademy.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A workbook after ECMA-376, written from front to back: cells go out as they come and none is kept.
///
/// Nothing in it depends on when or where it is written: its dates are the as-of, the entries of the archive have none.
/// A text is always written as a string, in a cell formatted as text, so that it is no formula even after an edit.
class XlsxFile {
    static final int MOST_ROWS = 1_048_576;
    static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// The formats of cells, in the order in which the part of styles lists them.
    enum Style {
        GENERAL,
        HEADER,
        TEXT,
        INTEGER,
        DECIMAL,
        PERCENT,
        INSTANT,
        DATE
    }

    private final ZipOutputStream zip;
    private final Instant dated;
    private final boolean rightToLeft;
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(16_384);
    private int row;
    private int column;
    private long shortened;

    XlsxFile(OutputStream out, Instant dated, boolean rightToLeft) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.dated = dated.truncatedTo(ChronoUnit.SECONDS);
        this.rightToLeft = rightToLeft;
    }

    /// @param widths in characters
    void beginSheet(String name, List<Integer> widths, boolean header) throws IOException {
        sheets.add(sheetName(name));
        row = 0;
        open("xl/worksheets/sheet" + sheets.size() + ".xml");
        text.append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetViews><sheetView");
        text.append(rightToLeft ? " rightToLeft=\"1\"" : "").append(sheets.size() == 1 ? " tabSelected=\"1\"" : "");
        text.append(" workbookViewId=\"0\">");
        text.append(
                header
                        ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                                + "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>"
                        : "");
        text.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < widths.size(); i++) {
            text.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            text.append("\" width=\"").append(widths.get(i)).append("\" customWidth=\"1\"/>");
        }
        text.append("</cols><sheetData>");
    }

    void endSheet() throws IOException {
        text.append("</sheetData></worksheet>");
        close();
    }

    void beginRow() {
        row++;
        column = 0;
        text.append("<row r=\"").append(row).append("\">");
    }

    void endRow() throws IOException {
        text.append("</row>");
        if (text.length() > 8_192) {
            flush();
        }
    }

    void cell(Column.Kind kind, @Nullable Object value) {
        if (value == null) {
            column++;
            return;
        }
        switch (kind) {
            case TEXT -> text(value.toString(), Style.TEXT);
            case INTEGER -> number(value.toString(), Style.INTEGER);
            case DECIMAL -> number(((BigDecimal) value).toPlainString(), Style.DECIMAL);
            case PERCENT -> number(((BigDecimal) value).movePointLeft(2).toPlainString(), Style.PERCENT);
            case INSTANT -> number(serial((Instant) value), Style.INSTANT);
            case DATE -> number(Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, (LocalDate) value)), Style.DATE);
        }
    }

    void text(String value, Style style) {
        beginCell(style).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        appendString(fitting(value));
        text.append("</t></is></c>");
    }

    long shortenedTexts() {
        return shortened;
    }

    /// Writes the parts that name the sheets, and ends the archive. The stream stays open.
    void finish() throws IOException {
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", workbookRelations());
        part("xl/styles.xml", STYLES);
        part("docProps/core.xml", CORE.formatted(dated, dated));
        part("docProps/app.xml", APP);
        part("_rels/.rels", PACKAGE_RELATIONS);
        part("[Content_Types].xml", contentTypes());
        zip.finish();
    }

    private void number(String value, Style style) {
        beginCell(style).append("><v>").append(value).append("</v></c>");
    }

    private StringBuilder beginCell(Style style) {
        text.append("<c r=\"");
        appendLetters(column);
        column++;
        return text.append(row).append("\" s=\"").append(style.ordinal()).append('"');
    }

    private void appendLetters(int index) {
        if (index >= 26) {
            appendLetters(index / 26 - 1);
        }
        text.append((char) ('A' + index % 26));
    }

    /// Days since the day zero of spreadsheets, in UTC, to the millisecond.
    private static String serial(Instant at) {
        BigDecimal sinceEpoch = BigDecimal.valueOf(at.toEpochMilli()).divide(MILLIS_A_DAY, 10, RoundingMode.HALF_UP);
        return sinceEpoch
                .add(BigDecimal.valueOf(-DAY_ZERO.toEpochDay()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private String fitting(String value) {
        if (value.length() <= LONGEST_TEXT) {
            return value;
        }
        shortened++;
        int end = LONGEST_TEXT - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// Escapes for XML. What XML cannot carry becomes U+FFFD; a return, which XML would turn into a line feed, and
    /// whatever looks like an escape of the format itself are written as such an escape.
    private void appendString(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("_x000D_");
                case '_' -> text.append(value.startsWith("x", i + 1) ? "_x005F_" : "_");
                case '\t', '\n' -> text.append(c);
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1))) {
                        text.append(c).append(value.charAt(++i));
                    } else {
                        text.append(
                                c < ' ' || Character.isSurrogate(c) || c == '\ufffe' || c == '\uffff' ? '\ufffd' : c);
                    }
                }
            }
        }
    }

    private String sheetName(String wanted) {
        String name =
                wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", "");
        return name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME));
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"")
                    .append(attribute(sheets.get(i - 1)))
                    .append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"sheet")
                    .append(i)
                    .append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String attribute(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String workbookRelations() {
        StringBuilder xml = new StringBuilder(RELATIONSHIPS);
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Relationship Id=\"sheet%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, RELATIONS, i));
        }
        return xml.append("<Relationship Id=\"styles\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>")
                .append("</Relationships>")
                .toString();
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(CONTENT_TYPES);
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%s.worksheet+xml\"/>"
                    .formatted(i, "application/vnd.openxmlformats-officedocument.spreadsheetml"));
        }
        return xml.append("</Types>").toString();
    }

    private void part(String name, String content) throws IOException {
        open(name);
        text.append(content);
        close();
    }

    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        text.append(XML);
    }

    private void close() throws IOException {
        flush();
        zip.closeEntry();
    }

    private void flush() throws IOException {
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private static final String PACKAGE_RELATIONS = RELATIONSHIPS + """
            <Relationship Id="workbook" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
            <Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
            <Relationship Id="app" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>
            </Relationships>""";

    private static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            <Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
            """;

    private static final String CORE = """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <dc:creator>Convention Academy</dc:creator>
            <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>
            <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>
            </cp:coreProperties>""";

    private static final String APP = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
            <Application>Convention Academy</Application>
            </Properties>""";

    /// The formats of [Style], in its order. Numbers of formats below 164 are built in.
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="2">
            <numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>
            <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>
            </numFmts>
            <fonts count="2">
            <font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
            <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>
            </fonts>
            <fills count="3">
            <fill><patternFill patternType="none"/></fill>
            <fill><patternFill patternType="gray125"/></fill>
            <fill><patternFill patternType="solid"><fgColor rgb="FFE4F1F0"/><bgColor indexed="64"/></patternFill></fill>
            </fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="8">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            </cellXfs>
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
            </styleSheet>""";
}
