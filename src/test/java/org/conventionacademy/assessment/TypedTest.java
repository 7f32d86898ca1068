package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TypedTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant RECEIVED = START.plus(Duration.ofHours(3));

    private static @Nullable Instant at(@Nullable Instant contact, @Nullable Duration elapsed) {
        return new Typed(contact, elapsed, null).at(START, RECEIVED);
    }

    @Test
    void timeIsCountedFromTheLastContact() {
        assertThat(at(START.plusSeconds(60), Duration.ofMillis(1_500)))
                .isEqualTo(START.plusSeconds(61).plusMillis(500));
    }

    @Test
    void whatCannotBeIsNotSaid() {
        assertThat(at(null, Duration.ZERO)).isNull();
        assertThat(at(START, null)).isNull();
        assertThat(at(START.minusSeconds(10), Duration.ofSeconds(20)))
                .as("before the start")
                .isNull();
        assertThat(at(RECEIVED.plusSeconds(10), Duration.ZERO))
                .as("after it came")
                .isNull();
        assertThat(at(START, Duration.ofHours(4))).as("typed after it came").isNull();
        assertThat(at(START, Duration.ofSeconds(-1))).isNull();
        assertThat(at(START, Duration.ofMillis(Long.MAX_VALUE))).isNull();
    }

    @Test
    void wallClockIsKeptWhateverItSaysAndRubbishIsDropped() {
        assertThat(new Typed(null, null, "2031-02-30T99:99:99Z").clock()).isEqualTo("2031-02-30T99:99:99Z");
        assertThat(new Typed(null, null, "<script>").clock()).isNull();
        assertThat(new Typed(null, null, "9".repeat(41)).clock()).isNull();
    }
}
