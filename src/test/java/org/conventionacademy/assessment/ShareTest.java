package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conventionacademy.register.ObligationId;
import org.junit.jupiter.api.Test;

final class ShareTest {
    private static final Path STATISTICS = Path.of("src", "test", "statistics");
    private static final double CLOSE = 1e-9;

    /// `wilson.R` wrote it, with the statistics library of R.
    @Test
    void intervalsAreThoseOfR() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Files.readString(STATISTICS.resolve("wilson-output.json")))
                .path("cases");
        List<String> computed = new ArrayList<>();
        for (JsonNode each : cases) {
            long mastered = each.path("mastered").asLong();
            long people = each.path("people").asLong();
            Share share = Share.of(mastered, people);
            String which = mastered + "," + people;
            assertThat(share.value()).as(which).isEqualTo((double) mastered / people);
            assertThat(share.low()).as(which).isCloseTo(each.path("low").asDouble(), within(CLOSE));
            assertThat(share.high()).as(which).isCloseTo(each.path("high").asDouble(), within(CLOSE));
            computed.add(which);
        }
        List<String> asked = Files.readAllLines(STATISTICS.resolve("wilson-cases.csv"));
        assertThat(computed).isEqualTo(asked.subList(1, asked.size())).hasSizeGreaterThan(30);
    }

    @Test
    void theEndsAreExact() {
        assertThat(Share.of(0, 17).low()).isZero();
        assertThat(Share.of(17, 17).high()).isEqualTo(1);
    }

    @Test
    void thereIsNoShareOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(3, 2));
    }

    @Test
    void aSmallGroupHasNoShare() {
        ObligationId duty = new ObligationId("A41.1");
        assertThat(GroupMastery.of(duty, 9, 9)).isEqualTo(new GroupMastery(duty, 9, null, null));
        assertThat(GroupMastery.of(duty, 10, 8)).isEqualTo(new GroupMastery(duty, 10, 8L, Share.of(8, 10)));
    }
}
