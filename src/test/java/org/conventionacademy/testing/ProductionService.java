package org.conventionacademy.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.local.MariaDb;

/// The packaged service as its own process, with a schema, a database account and a client of Keycloak of its own.
public final class ProductionService implements AutoCloseable {
    private static final String PASSWORD = "only-for-this-test";

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final int port = freePort();
    private final int management = freePort();
    private Process process;

    private ProductionService(Path folder, Process notStarted) {
        this.folder = folder;
        this.process = notStarted;
    }

    /// @param folder where it runs and leaves its output
    /// @param database the port to reach MariaDB at
    /// @param keycloak the port to reach Keycloak at
    public static ProductionService start(Path folder, String schema, int database, int keycloak)
            throws IOException, SQLException {
        return start(folder, schema, database, keycloak, Map.of());
    }

    /// @param settings further ones, as the environment names them
    public static ProductionService start(
            Path folder, String schema, int database, int keycloak, Map<String, String> settings)
            throws IOException, SQLException {
        String url = new LocalServers().start().getOrDefault("quarkus.datasource.jdbc.url", "");
        createAccount(url, schema);
        String client = createClient();
        ProductionService service = new ProductionService(folder, new ProcessBuilder("true").start());
        service.environment.putAll(Map.of(
                "ACADEMY_DATABASE_URL", "jdbc:mariadb://127.0.0.1:" + database + "/" + schema,
                "ACADEMY_DATABASE_USER", schema,
                "ACADEMY_DATABASE_PASSWORD", PASSWORD,
                "ACADEMY_OIDC_URL", "http://127.0.0.1:" + keycloak + "/realms/academy",
                "ACADEMY_OIDC_CLIENT_SECRET", PASSWORD,
                "QUARKUS_OIDC_CLIENT_ID", client));
        service.environment.putAll(Map.of(
                "ACADEMY_PUBLIC_URL", "http://127.0.0.1:8080",
                "ACADEMY_TRUSTED_PROXIES", "127.0.0.1,::1/128",
                "ACADEMY_ALLOW_HTTP_ON_LOOPBACK", "true",
                "ACADEMY_COOKIE_SECRET", "1".repeat(32),
                "ACADEMY_STATE_SECRET", "2".repeat(32),
                "ACADEMY_ATTEMPT_SECRET", "3".repeat(32),
                "ACADEMY_RECEIPT_KEY", "MC4CAQAwBQYDK2VwBCIEIDU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1",
                "QUARKUS_HTTP_PORT", Integer.toString(service.port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(service.management)));
        service.environment.putAll(settings);
        service.process = run(folder, service.environment);
        try {
            service.awaitReady();
        } catch (RuntimeException | Error e) {
            service.close();
            throw e;
        }
        return service;
    }

    /// How long the tokens live that Keycloak gives this service from now on.
    public void tokensLive(Duration time) {
        Map<String, Object> client = clientNamed(environment.getOrDefault("QUARKUS_OIDC_CLIENT_ID", ""));
        Map<String, Object> attributes = new HashMap<>();
        if (client.get("attributes") instanceof Map<?, ?> known) {
            known.forEach((name, value) -> attributes.put(String.valueOf(name), value));
        }
        attributes.put("access.token.lifespan", Long.toString(time.toSeconds()));
        client.put("attributes", attributes);
        Accounts.admin().body(client).put("/clients/" + client.get("id")).then().statusCode(204);
    }

    /// @return the exit status of the command
    public int publish() throws IOException, InterruptedException {
        Map<String, String> withContent = new HashMap<>(environment);
        withContent.put(
                "ACADEMY_CONTENT_ROOTS",
                Path.of(System.getProperty("academy.project", ""), "content")
                        .toAbsolutePath()
                        .toString());
        return run(folder, withContent, "publish").waitFor();
    }

    /// Starts the package in a folder, with nothing of the environment but what is given.
    public static Process run(Path folder, Map<String, String> environment, String... arguments) throws IOException {
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
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output(folder).toFile()));
        return builder.start();
    }

    /// Ends it without a word and starts it again, until it takes requests; what it needs may be away.
    public void restart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = run(folder, environment);
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    public int port() {
        return port;
    }

    /// The status of its readiness.
    public int readiness() {
        return given().baseUri("http://127.0.0.1:" + management)
                .port(management)
                .get("/q/health/ready")
                .statusCode();
    }

    public String output() throws IOException {
        return Files.readString(output(folder));
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> !process.isAlive() || readiness() == 200);
        try {
            assertThat(process.isAlive()).as(output()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path output(Path folder) {
        return folder.resolve("output");
    }

    private static void createAccount(String url, String schema) throws SQLException {
        try (var connection = DriverManager.getConnection(url, MariaDb.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema);
            statement.execute("CREATE OR REPLACE USER " + schema + "@'%' IDENTIFIED BY '" + PASSWORD + "'");
            statement.execute("GRANT ALL ON " + schema + ".* TO " + schema + "@'%'");
        }
    }

    /// A copy of the web client with a secret of its own, since production refuses that of the demo realm.
    private static String createClient() {
        Map<String, Object> client = clientNamed("academy-web");
        String name = "academy-" + UUID.randomUUID();
        client.remove("id");
        client.put("clientId", name);
        client.put("secret", PASSWORD);
        Accounts.admin().body(client).post("/clients").then().statusCode(201);
        return name;
    }

    private static Map<String, Object> clientNamed(String name) {
        return Accounts.admin()
                .get("/clients?clientId=" + name)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("[0]");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
