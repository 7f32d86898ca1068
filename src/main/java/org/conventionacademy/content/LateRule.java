package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/// What becomes of an answer that arrives after the deadline.
public enum LateRule {
    /// Counted if received by the deadline and a minute.
    STRICT(Duration.ofSeconds(60)),
    /// Counted, too, if received within a day and typed before the deadline.
    HONOUR(Duration.ofHours(24)),
    /// There is no deadline.
    UNTIMED(Duration.ZERO);

    /// How long after the deadline an answer counts, whenever it was typed: the time a slow line needs.
    public static final Duration GRACE = Duration.ofSeconds(60);

    private final Duration open;

    LateRule(Duration open) {
        this.open = open;
    }

    /// How long after the deadline an attempt waits for answers.
    public Duration open() {
        return open;
    }

    @JsonCreator
    public static LateRule of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
