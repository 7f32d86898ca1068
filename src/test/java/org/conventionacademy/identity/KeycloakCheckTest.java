package org.conventionacademy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeycloakCheckTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer keycloak;
    private KeycloakCheck check;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/academy/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        keycloak.start();
        check = new KeycloakCheck(
                "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/academy", nanos::get);
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void isDownUntilKeycloakHasAnswered() {
        status.set(503);
        assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
        status.set(200);
        later();
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void asksOnceInTenSecondsOnly() {
        check.call();
        check.call();
        assertThat(asked).hasValue(1);
        later();
        check.call();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aLaterOutageIsToldButDoesNotTakeTheServiceAway() {
        check.call();
        keycloak.stop(0);
        later();
        HealthCheckResponse response = check.call();
        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData().orElseThrow()).containsEntry("answers", false);
    }

    private void later() {
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
    }
}
