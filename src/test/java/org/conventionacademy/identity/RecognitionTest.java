package org.conventionacademy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, scope = TestResourceScope.GLOBAL)
class RecognitionTest {
    @Inject
    Recognition recognition;

    @Inject
    People people;

    @Inject
    Statements statements;

    private final PersonId id = new PersonId(UUID.randomUUID());

    @Test
    void whoWasHereAMinuteAgoIsRecognisedByOneRead() {
        recognition.recognise(called("Amina", "Court"));
        assertThat(statements.during(() -> recognition.recognise(called("Amina", "Court"))))
                .isEqualTo(1);
    }

    @Test
    void whatTheTokenSaysAnewIsKept() {
        recognition.recognise(called("Amina", "Court"));
        recognition.recognise(called("Amina Wanjiru", "Ministry"));
        ListedPerson kept = people.person(id, CountryScope.everywhere());
        assertThat(kept.name()).isEqualTo("Amina Wanjiru");
        assertThat(kept.profile().organisation()).isEqualTo("Ministry");
    }

    private Person called(String name, String organisation) {
        return new Person(
                id,
                "user-" + id,
                name,
                null,
                new Profile("KE", organisation, "judge", null, Lang.EN),
                Set.of(Roles.TRAINEE),
                null);
    }
}
