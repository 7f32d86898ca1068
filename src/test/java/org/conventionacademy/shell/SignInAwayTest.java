package org.conventionacademy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

final class SignInAwayTest {
    @Test
    void aConnectionToKeycloakThatFailsOrBreaksOffIsNoCrash() {
        assertThat(ProblemsBeforeResources.isSignInAway(new ConnectException("Connection refused")))
                .isTrue();
        assertThat(ProblemsBeforeResources.isSignInAway(new SocketException("Connection reset")))
                .isTrue();
        assertThat(ProblemsBeforeResources.isSignInAway(
                        new RuntimeException(new HttpClosedException("Connection was closed"))))
                .isTrue();
        assertThat(ProblemsBeforeResources.isSignInAway(new IllegalStateException("anything else")))
                .isFalse();
    }
}
