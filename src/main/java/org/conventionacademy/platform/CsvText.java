package org.conventionacademy.platform;

/// Keeps a text in a CSV file from being run as a formula by whatever opens it, and takes that guard away again.
public final class CsvText {
    private static final char GUARD = '\'';

    /// What makes a spreadsheet take a text for a formula, in both widths, and the guard itself, so that the way back
    /// is exact.
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠'＇";

    private CsvText() {}

    /// The text with one `'` in front when it begins with a dangerous character.
    public static String guarded(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? GUARD + text : text;
    }

    /// The text as it was before [#guarded]: exactly one leading `'` is taken away.
    public static String unguarded(String text) {
        return !text.isEmpty() && text.charAt(0) == GUARD ? text.substring(1) : text;
    }
}
