package org.conventionacademy.shell;

import io.quarkus.logging.Log;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.platform.Dates;

/// How the service is doing, in what a person may know of it.
@ApplicationScoped
public class ServiceStatus {
    /// @param published when content was last published, in words; empty when nothing is or the database is away
    public record Seen(boolean database, boolean signIn, String published, String at) {
        public boolean well() {
            return database && signIn;
        }
    }

    private final SmallRyeHealthReporter health;
    private final Modules modules;
    private final Dates dates;
    private final Clock clock;

    ServiceStatus(SmallRyeHealthReporter health, Modules modules, Dates dates, Clock clock) {
        this.health = health;
        this.modules = modules;
        this.dates = dates;
        this.clock = clock;
    }

    public Seen see() {
        List<JsonObject> checks = health.getReadiness().getPayload().getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .toList();
        boolean database = up(checks, "database");
        boolean signIn = up(checks, "oidc") && up(checks, "keycloak") && up(checks, "sign-in");
        return new Seen(
                database,
                signIn,
                database ? published().map(dates::minute).orElse("") : "",
                dates.minute(clock.instant()));
    }

    /// Whether no check with that word in its name is down, or up but without an answer from what it looks at.
    static boolean up(List<JsonObject> checks, String word) {
        return checks.stream()
                .filter(check ->
                        check.getString("name").toLowerCase(Locale.ROOT).contains(word))
                .allMatch(check -> check.getString("status").equals("UP") && answers(check));
    }

    private static boolean answers(JsonObject check) {
        JsonObject data = check.getJsonObject("data");
        return data == null || data.getBoolean("answers", true);
    }

    private Optional<Instant> published() {
        try {
            return modules.published().stream().map(ModuleRevision::publishedAt).max(Comparator.naturalOrder());
        } catch (RuntimeException e) {
            Log.warn("Cannot tell when content was published", e);
            return Optional.empty();
        }
    }
}
