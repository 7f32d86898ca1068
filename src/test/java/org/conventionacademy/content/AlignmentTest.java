package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final List<String> ENGLISH = List.of("a", "b", "c", "d");

    @Test
    void whatWasMadeFromTheEnglishAsItIsStandsOneForOne() {
        Alignment same = Alignment.of(ENGLISH, ENGLISH);

        assertThat(same.translations()).containsExactly(0, 1, 2, 3);
        assertThat(same.stale()).isEmpty();
        assertThat(same.missing()).isEmpty();
        assertThat(same.orphans()).isEmpty();
    }

    @Test
    void changedPassageIsStale() {
        Alignment changed = Alignment.of(ENGLISH, List.of("a", "old", "c", "d"));

        assertThat(changed.translations()).containsExactly(0, 1, 2, 3);
        assertThat(changed.stale()).containsExactly(2);
    }

    @Test
    void passageThatIsNewInEnglishIsMissing() {
        Alignment grown = Alignment.of(ENGLISH, List.of("a", "c", "d"));

        assertThat(grown.translations()).containsExactly(0, -1, 1, 2);
        assertThat(grown.missing()).containsExactly(2);
        assertThat(grown.stale()).isEmpty();
    }

    @Test
    void passageThatEnglishLostIsAnOrphan() {
        Alignment shrunk = Alignment.of(List.of("a", "d"), List.of("a", "b", "c", "d"));

        assertThat(shrunk.translations()).containsExactly(0, 3);
        assertThat(shrunk.orphans()).containsExactly(1, 2);
    }

    @Test
    void whereItCannotBeKnownNothingIsShownInAWrongPlace() {
        Alignment unclear = Alignment.of(ENGLISH, List.of("a", "x", "d"));

        assertThat(unclear.translations()).containsExactly(0, -1, -1, 2);
        assertThat(unclear.missing()).containsExactly(2, 3);
        assertThat(unclear.orphans()).containsExactly(1);
    }
}
