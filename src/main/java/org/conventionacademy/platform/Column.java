package org.conventionacademy.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A column of a [Table]: a stable key for programs, a heading for people, and a typed value from a row.
///
/// @param key heads the column in CSV, for example `completed_at`
/// @param heading heads it in a workbook, in the reader's language
/// @param width in characters, in a workbook
/// @param words what a workbook shows in place of a code; null for a column whose value needs no words
public record Column<R>(
        String key,
        String heading,
        Kind kind,
        int width,
        Value<R, ?> value,
        @Nullable Value<R, String> words) {
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        PERCENT,
        INSTANT,
        DATE
    }

    /// Reads a cell from a row; null leaves it empty.
    @FunctionalInterface
    public interface Value<R, V> {
        @Nullable
        V of(R row);
    }

    public static <R> Column<R> text(String key, String heading, int width, Value<R, String> value) {
        return new Column<>(key, heading, Kind.TEXT, width, value, null);
    }

    /// A value of a closed list: its code in CSV, its words in a workbook.
    public static <R> Column<R> coded(
            String key, String heading, int width, Value<R, String> code, Value<R, String> words) {
        return new Column<>(key, heading, Kind.TEXT, width, code, words);
    }

    public static <R> Column<R> integer(String key, String heading, Value<R, ? extends Number> value) {
        return new Column<>(key, heading, Kind.INTEGER, 10, value, null);
    }

    public static <R> Column<R> decimal(String key, String heading, Value<R, BigDecimal> value) {
        return new Column<>(key, heading, Kind.DECIMAL, 12, value, null);
    }

    /// @param value from 0 to 100
    public static <R> Column<R> percent(String key, String heading, Value<R, BigDecimal> value) {
        return new Column<>(key, heading, Kind.PERCENT, 10, value, null);
    }

    /// In a workbook the time is in UTC, since its cells know no zone: let the heading say so.
    public static <R> Column<R> instant(String key, String heading, Value<R, Instant> value) {
        return new Column<>(key, heading, Kind.INSTANT, 20, value, null);
    }

    public static <R> Column<R> date(String key, String heading, Value<R, LocalDate> value) {
        return new Column<>(key, heading, Kind.DATE, 12, value, null);
    }
}
