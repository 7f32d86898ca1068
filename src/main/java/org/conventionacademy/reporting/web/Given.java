package org.conventionacademy.reporting.web;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.conventionacademy.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Reads what an address narrows a list by. What a form leaves empty does not narrow.
final class Given {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 255;
    private static final int LONGEST_SHOWN = 60;

    private Given() {}

    /// @param reader throws what the JDK's parsers throw when the value is none
    /// @throws Problem BAD_REQUEST with `parameter`, its name
    static <T> @Nullable T read(String name, @Nullable String value, Function<String, T> reader) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException | Problem e) {
            String shown = text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
            throw Problem.badRequest("reporting_bad_filter", shown).with("parameter", name);
        }
    }

    static String text(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Too long");
        }
        return text;
    }

    static String country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("No such country");
        }
        return code;
    }

    /// A code of our own, such as `central-authority`.
    static String slug(String text) {
        if (!text.matches("[a-z-]{1,32}")) {
            throw new IllegalArgumentException("Not a code");
        }
        return text;
    }

    static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value.strip());
        }
    }
}
