package org.conventionacademy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/// Not ready before Keycloak has answered once. Later it only reports whether Keycloak answers: whoever holds a session
/// goes on until its token ends, so an outage must not take the whole service away.
@Readiness
@ApplicationScoped
class KeycloakCheck implements HealthCheck {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private final URI discovery;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final LongSupplier nanos;
    private @Nullable Answer last;
    private boolean hasAnswered;

    private record Answer(boolean given, long atNanos) {}

    @Inject
    KeycloakCheck(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this(issuer, System::nanoTime);
    }

    KeycloakCheck(String issuer, LongSupplier nanos) {
        this.nanos = nanos;
        this.discovery = URI.create(issuer + "/.well-known/openid-configuration");
    }

    @Override
    public synchronized HealthCheckResponse call() {
        boolean answers = ask();
        hasAnswered |= answers;
        return HealthCheckResponse.named("Keycloak")
                .status(hasAnswered)
                .withData("answers", answers)
                .build();
    }

    private boolean ask() {
        Answer known = last;
        if (known != null && nanos.getAsLong() - known.atNanos < GOOD_FOR.toNanos()) {
            return known.given;
        }
        boolean given = fetch();
        last = new Answer(given, nanos.getAsLong());
        return given;
    }

    private boolean fetch() {
        var request = HttpRequest.newBuilder(discovery).timeout(ANSWERS_WITHIN).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
