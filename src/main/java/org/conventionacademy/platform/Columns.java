package org.conventionacademy.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads what a native query gives for a `DATETIME(6)` column, which holds UTC.
public final class Columns {
    private Columns() {}

    public static Instant instant(Object value) {
        return switch (value) {
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            case Timestamp timestamp -> timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
            case Instant instant -> instant;
            default -> throw new IllegalArgumentException("Not a time: " + value.getClass());
        };
    }

    public static @Nullable Instant maybeInstant(@Nullable Object value) {
        return value == null ? null : instant(value);
    }
}
