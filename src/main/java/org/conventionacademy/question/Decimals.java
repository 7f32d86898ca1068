package org.conventionacademy.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Numbers as people write them: digits of any script, a point or a comma before the decimals, groups of three.
final class Decimals {
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,20}(\\.[0-9]{0,20})?|\\.[0-9]{1,20}");

    private Decimals() {}

    /// What the text may mean: one number, two where a single separator before three digits is a comma to one and a
    /// point to another, none where it is no number.
    static List<BigDecimal> readings(String text) {
        String said = ascii(text);
        boolean negative = said.startsWith("-");
        String digits = negative || said.startsWith("+") ? said.substring(1) : said;
        List<BigDecimal> readings = new ArrayList<>();
        read(digits.replace(',', '.'), digits, readings);
        return negative ? readings.stream().map(BigDecimal::negate).toList() : List.copyOf(readings);
    }

    private static void read(String asDecimals, String digits, List<BigDecimal> readings) {
        if (PLAIN.matcher(asDecimals).matches()) {
            readings.add(new BigDecimal(asDecimals));
        }
        grouped(digits, ',', '.', readings);
        grouped(digits, '.', ',', readings);
    }

    private static void grouped(String digits, char group, char decimal, List<BigDecimal> readings) {
        int at = digits.lastIndexOf(decimal);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String rest = at < 0 ? "" : digits.substring(at + 1);
        if (whole.indexOf(decimal) < 0
                && GROUPED.matcher(whole.replace(group, ',')).matches()
                && whole.charAt(0) != '0'
                && rest.matches("[0-9]{0,20}")) {
            readings.add(new BigDecimal(whole.replace(String.valueOf(group), "") + "." + rest + "0"));
        }
    }

    private static String ascii(String text) {
        StringBuilder said = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '٫', '．' -> said.append('.');
                case '،', '，' -> said.append(',');
                case '−', '–', '﹣', '－' -> said.append('-');
                case '٬', '\'', '’', '_' -> {
                    // Sets groups apart, and nothing else.
                }
                default -> {
                    if (Character.isDigit(character)) {
                        said.append(Character.digit(character, 10));
                    } else if (!Character.isSpaceChar(character) && Character.getType(character) != Character.FORMAT) {
                        said.appendCodePoint(character);
                    }
                }
            }
        });
        return said.toString();
    }
}
