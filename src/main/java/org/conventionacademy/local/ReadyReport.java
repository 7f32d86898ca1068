package org.conventionacademy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conventionacademy.LocalStart.CannotStart;
import org.conventionacademy.local.RealmFiles.DemoUser;

/// What a person reads when everything runs: how long it took, where to go, and whom to be.
///
/// @param text ready to print, but for the times that only the application's start completes
record ReadyReport(String text) {
    /// Keeps it findable in a long log.
    private static final String RULE = "-".repeat(100);

    static ReadyReport of(LocalStack stack, Path project) throws CannotStart {
        List<String> lines = new ArrayList<>();
        MariaDb mariaDb = stack.mariaDb();
        Keycloak keycloak = stack.keycloak();
        MailCatcher mail = stack.mailCatcher();
        lines.add("  servers          MariaDB %s, Keycloak %s (started side by side)"
                .formatted(
                        mariaDb == null ? "your own" : Steps.seconds(mariaDb.took()),
                        keycloak == null ? "your own" : Steps.seconds(keycloak.took())));
        lines.add("");
        lines.add("  open             http://127.0.0.1:" + RunSettings.httpPort());
        if (mail != null) {
            lines.add(
                    "  mail catcher     %1$s  (a person's mail: %1$s/api/user/ADDRESS/messages)".formatted(mail.url()));
        }
        if (mariaDb != null) {
            lines.add("  MariaDB          %s  user %s, no password".formatted(mariaDb.url("academy"), MariaDb.USER));
        }
        if (keycloak != null) {
            lines.add("  Keycloak         http://127.0.0.1:%d/admin  user %s, password %s"
                    .formatted(keycloak.port(), Keycloak.ADMINISTRATOR, Keycloak.ADMINISTRATOR_PASSWORD));
        }
        if (mariaDb != null || keycloak != null) {
            lines.add(
                    "  data             kept in .local/; begin anew with ./mvnw quarkus:dev -Dacademy.local.reset=true");
        }
        if (keycloak != null) {
            lines.add("");
            lines.add("  sign in as   password            who                              may");
            RealmFiles.in(project).users().forEach(user -> lines.add(row(user)));
        }
        lines.add(RULE);
        return new ReadyReport(String.join(System.lineSeparator(), lines));
    }

    static String timesLine(Optional<Long> commandAt, long begun, long serversMillis, long now) {
        String maven =
                commandAt.map(at -> "Maven %s, ".formatted(seconds(begun - at))).orElse("");
        return "%s%n  ready after %s   %sservers %s, application %s%n"
                .formatted(
                        RULE,
                        seconds(now - commandAt.orElse(begun)),
                        maven,
                        seconds(serversMillis),
                        seconds(now - begun - serversMillis));
    }

    private static String row(DemoUser user) {
        return "  %-12s %-19s %-32s %s"
                .formatted(
                        user.username(), user.password(), user.name() + " (" + user.country() + ")", may(user.role()));
    }

    private static String may(String role) {
        return switch (role) {
            case "trainee" -> "read modules and take quizzes";
            case "instructor" -> "see how questions perform and who is stuck";
            case "administrator" -> "see every country, enrol and export";
            case "focal-point" -> "see their own country only";
            default -> role;
        };
    }

    private static String seconds(long millis) {
        return Steps.seconds(Duration.ofMillis(millis));
    }
}
