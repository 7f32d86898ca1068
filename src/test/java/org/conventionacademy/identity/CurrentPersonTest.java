package org.conventionacademy.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CurrentPersonTest {
    @Test
    void isTheSubjectOfTheToken() {
        String subject = "0194f5a0-0000-4000-8000-000000000005";
        assertThat(current(Map.of("sub", subject)).id()).isEqualTo(PersonId.parse(subject));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "service-account-reports"})
    void aTokenThatDoesNotSayWhoNeedsASignIn(String subject) {
        CurrentPerson current = current(subject == null ? Map.of() : Map.of("sub", subject));
        assertThatThrownBy(current::find)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.SIGN_IN_NEEDED));
    }

    private static CurrentPerson current(Map<String, Object> claims) {
        JsonWebToken token = new JsonWebToken() {
            @Override
            public String getName() {
                return "amina";
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            // The interface says null for a claim that is missing.
            @Override
            @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
            public <T> T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
        return new CurrentPerson(
                QuarkusSecurityIdentity.builder().setPrincipal(token).build());
    }
}
