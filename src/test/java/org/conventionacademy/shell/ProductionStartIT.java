package org.conventionacademy.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.conventionacademy.local.MariaDb;
import org.conventionacademy.testing.LocalServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductionStartIT {
    private static final String SCHEMA = "academy_production_it";
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    Path folder;

    @Test
    void withoutSettingsItNamesThemAndStops() throws IOException, InterruptedException {
        Process process = start(Map.of());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(output())
                .contains("ACADEMY_DATABASE_URL", "ACADEMY_OIDC_URL", "ACADEMY_COOKIE_SECRET", "ACADEMY_PUBLIC_URL")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void withSettingsItStartsAndPublishesOnCommand() throws IOException, InterruptedException, SQLException {
        Map<String, String> servers = new LocalServers().start();
        String url = servers.getOrDefault("quarkus.datasource.jdbc.url", "");
        createAccount(url);
        int management = freePort();
        Map<String, String> environment = new HashMap<>(Map.of(
                "ACADEMY_DATABASE_URL", url.replaceFirst("/[^/?]+\\?.*", "/" + SCHEMA),
                "ACADEMY_DATABASE_USER", "academy",
                "ACADEMY_DATABASE_PASSWORD", PASSWORD,
                "ACADEMY_OIDC_URL", servers.getOrDefault("quarkus.oidc.auth-server-url", ""),
                "ACADEMY_OIDC_CLIENT_SECRET", "another-than-the-public-one",
                "ACADEMY_PUBLIC_URL", "http://127.0.0.1:8080",
                "ACADEMY_ALLOW_HTTP_ON_LOOPBACK", "true"));
        environment.putAll(Map.of(
                "ACADEMY_COOKIE_SECRET", "1".repeat(32),
                "ACADEMY_STATE_SECRET", "2".repeat(32),
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management)));
        Process process = start(environment);
        try {
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(() -> readiness(management) == 200 || !process.isAlive());
            assertThat(process.isAlive()).as(output()).isTrue();
            assertThat(readiness(management)).as(output()).isEqualTo(200);
            publishes(environment);
        } finally {
            process.destroy();
        }
    }

    private static int readiness(int port) {
        return given().baseUri("http://127.0.0.1:" + port)
                .get("/q/health/ready")
                .statusCode();
    }

    private void publishes(Map<String, String> environment) throws IOException, InterruptedException {
        Map<String, String> withContent = new HashMap<>(environment);
        withContent.put(
                "ACADEMY_CONTENT_ROOTS",
                Path.of(System.getProperty("academy.project", ""), "content")
                        .toAbsolutePath()
                        .toString());
        Process command = start(withContent, "publish");
        assertThat(command.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(command.exitValue()).as(output()).isZero();
        assertThat(output()).contains("1 modules published, 0 unchanged, 0 refused; register published");
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("academy.project", ""), "target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString())));
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("ACADEMY_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private static void createAccount(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, MariaDb.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            statement.execute("CREATE DATABASE " + SCHEMA);
            statement.execute("CREATE OR REPLACE USER academy@'%' IDENTIFIED BY '" + PASSWORD + "'");
            statement.execute("GRANT ALL ON " + SCHEMA + ".* TO academy@'%'");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
