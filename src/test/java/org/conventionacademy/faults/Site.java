package org.conventionacademy.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.conventionacademy.LocalStart.CannotStart;
import org.conventionacademy.identity.PrivacyNotice;
import org.conventionacademy.local.Keycloak;
import org.conventionacademy.local.MariaDb;
import org.conventionacademy.local.OwnServers;

/// The whole site of a run: a MariaDB and a Keycloak of its own, two places for a server, and a line between any two of
/// them.
final class Site implements AutoCloseable {
    static final String TIMED = "faults-timed";
    static final String UNTIMED = "every-kind";
    static final List<String> MODULES = List.of(TIMED, UNTIMED);

    private static final String SCHEMA = "academy_faults";
    private static final String PASSWORD = "only-for-this-test";
    private static final int TOKEN_SECONDS = 100;

    private final Path folder;
    private final OwnServers own;
    private volatile MariaDb mariaDb;
    private volatile Keycloak keycloak;
    private final Line databaseLine = new Line(() -> List.of(mariaDb().port()));
    private final Line keycloakLine = new Line(() -> List.of(keycloak().port()));
    private final List<Server> servers;

    /// @param folder keeps logs and data
    Site(Path folder) throws Exception {
        this.folder = folder;
        own = OwnServers.in(folder);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Keycloak> starting = executor.submit(own::startKeycloak);
            mariaDb = own.startMariaDb();
            keycloak = starting.get();
        }
        try (Connection root = DriverManager.getConnection(mariaDb.url("mysql"), MariaDb.USER, "");
                var statement = root.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            statement.execute("CREATE DATABASE " + SCHEMA);
            statement.execute("CREATE OR REPLACE USER " + SCHEMA + "@'%' IDENTIFIED BY '" + PASSWORD + "'");
            statement.execute("GRANT ALL ON " + SCHEMA + ".* TO " + SCHEMA + "@'%'");
        }
        servers = List.of(server("one"), server("two"));
    }

    static Path content() {
        return Path.of(System.getProperty("academy.project", ""), "src", "test", "resources", "faults")
                .toAbsolutePath();
    }

    private Server server(String name) throws IOException {
        Path register =
                Path.of(System.getProperty("academy.project", ""), "content").toAbsolutePath();
        return new Server(
                folder.resolve(name),
                Map.ofEntries(
                        Map.entry(
                                "ACADEMY_DATABASE_URL",
                                "jdbc:mariadb://127.0.0.1:" + databaseLine.port() + "/" + SCHEMA),
                        Map.entry("ACADEMY_DATABASE_USER", SCHEMA),
                        Map.entry("ACADEMY_DATABASE_PASSWORD", PASSWORD),
                        Map.entry("ACADEMY_OIDC_URL", issuer()),
                        Map.entry("ACADEMY_OIDC_CLIENT_SECRET", PASSWORD),
                        Map.entry("ACADEMY_PUBLIC_URL", "http://127.0.0.1:8080"),
                        Map.entry("ACADEMY_TRUSTED_PROXIES", "127.0.0.1,::1/128"),
                        Map.entry("ACADEMY_ALLOW_HTTP_ON_LOOPBACK", "true"),
                        Map.entry("ACADEMY_COOKIE_SECRET", "1".repeat(32)),
                        Map.entry("ACADEMY_STATE_SECRET", "2".repeat(32)),
                        Map.entry("ACADEMY_ATTEMPT_SECRET", "3".repeat(32)),
                        Map.entry(
                                "ACADEMY_RECEIPT_KEY",
                                "MC4CAQAwBQYDK2VwBCIEIDU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1"),
                        Map.entry("ACADEMY_CONTENT_ROOTS", register + "," + content())));
    }

    Path folder() {
        return folder;
    }

    /// The realm as everybody knows it: by the line.
    String issuer() {
        return "http://127.0.0.1:" + keycloakLine.port() + "/realms/academy";
    }

    MariaDb mariaDb() {
        return mariaDb;
    }

    Keycloak keycloak() {
        return keycloak;
    }

    Line databaseLine() {
        return databaseLine;
    }

    Line keycloakLine() {
        return keycloakLine;
    }

    List<Server> servers() {
        return servers;
    }

    List<Account> createAccounts(int number) throws IOException, InterruptedException {
        try (Realm realm = new Realm(keycloak)) {
            realm.changeClientSecret(PASSWORD);
            realm.hurry(TOKEN_SECONDS);
            return realm.create(number);
        }
    }

    /// As many attempts as anybody can take.
    void allowMore(List<Account> accounts) throws SQLException {
        try (Connection connection = connect();
                var insert = connection.prepareStatement("""
                        INSERT INTO assessment_allowance (id, person, module, attempts, minutes, reason, given_by, given_at)
                        VALUES (UUID(), ?, ?, 1000, 0, 'test', UUID(), UTC_TIMESTAMP(6))""")) {
            for (Account account : accounts) {
                for (String module : MODULES) {
                    insert.setString(1, account.id().toString());
                    insert.setString(2, module);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    static String privacyNotice() {
        return PrivacyNotice.VERSION;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(mariaDb.url(SCHEMA), MariaDb.USER, "");
    }

    void killMariaDb() {
        own.killMariaDb();
    }

    void stopMariaDb() {
        own.stopMariaDb();
    }

    void startMariaDb() throws CannotStart {
        mariaDb = own.startMariaDb();
    }

    void stopKeycloak() {
        own.stopKeycloak();
    }

    void startKeycloak() throws CannotStart {
        keycloak = own.startKeycloak();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Server server : servers) {
            server.kill();
        }
        databaseLine.close();
        keycloakLine.close();
        own.stop();
    }
}
