package org.conventionacademy.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.conventionacademy.local.Keycloak;
import org.conventionacademy.local.LocalStack;
import org.conventionacademy.local.LocalStack.Server;
import org.conventionacademy.local.MariaDb;

/// A real MariaDB with an empty database and a real Keycloak with the demo users, for all test classes of one run of
/// Maven's test programs.
///
/// They keep running when Quarkus restarts for another profile, and end with the program. Their files stay under
/// `target/` for the next run.
public final class LocalServers implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE_URL = "academy.test.database-url";
    private static final String OIDC_URL = "academy.test.oidc-url";
    private static final String SCHEMA = "academy_test";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(OIDC_URL) == null) {
            startOnce();
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                System.getProperty(DATABASE_URL),
                "quarkus.datasource.username",
                MariaDb.USER,
                "quarkus.datasource.password",
                "",
                "quarkus.oidc.auth-server-url",
                oidcUrl(),
                "quarkus.oidc.credentials.secret",
                Keycloak.CLIENT_SECRET);
    }

    @Override
    public void stop() {
        // They end with the program.
    }

    public static String oidcUrl() {
        return System.getProperty(OIDC_URL);
    }

    public static int databasePort() {
        return portOf(new LocalServers().start().getOrDefault("quarkus.datasource.jdbc.url", ""));
    }

    public static int keycloakPort() {
        return portOf(new LocalServers().start().getOrDefault("quarkus.oidc.auth-server-url", ""));
    }

    private static int portOf(String address) {
        return URI.create(address.replaceFirst("^jdbc:", "")).getPort();
    }

    private static void startOnce() {
        Path folder = Path.of(System.getProperty("academy.project", ""), "target", "test-servers")
                .toAbsolutePath();
        try {
            LocalStack stack =
                    LocalStack.start(folder, EnumSet.allOf(Server.class), 8080, Duration.ofMinutes(2), false);
            MariaDb mariaDb = stack.mariaDb();
            Keycloak keycloak = stack.keycloak();
            if (mariaDb == null || keycloak == null) {
                throw new IllegalStateException("not started");
            }
            recreate(mariaDb);
            System.setProperty(DATABASE_URL, mariaDb.url(SCHEMA));
            System.setProperty(OIDC_URL, keycloak.url());
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void recreate(MariaDb mariaDb) throws SQLException {
        try (Connection connection = DriverManager.getConnection(mariaDb.url("mysql"), MariaDb.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            statement.execute("CREATE DATABASE " + SCHEMA);
        }
    }
}
