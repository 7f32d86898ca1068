package org.conventionacademy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.conventionacademy.LocalStart.CannotStart;
import org.conventionacademy.local.Keycloak;
import org.conventionacademy.local.LocalStack;
import org.conventionacademy.local.LocalStack.Server;
import org.conventionacademy.local.MariaDb;
import org.conventionacademy.local.PackagedService;

/// The whole site on this machine: MariaDB, Keycloak and the production package, with 20,000 people in it.
///
/// Its data is made anew for each run. Every process ends with this program.
final class Site {
    static final String SCHEMA = "academy";
    /// Asked for by nobody in the course of the benchmark, so that guarding it changes no page.
    static final String GUARDED_ASSET = "/assets/quiz.js";

    private final Project project;
    private final Path folder;
    private final MariaDb mariaDb;
    private final Keycloak keycloak;
    private final String clientSecret = UUID.randomUUID().toString();
    private final Map<String, String> environment;

    /// @param url where it answers
    /// @param pid its process
    record Service(String url, long pid) {}

    private Site(Project project, Path folder) throws Exception {
        this.project = project;
        this.folder = folder;
        LocalStack stack = LocalStack.start(folder, EnumSet.allOf(Server.class), 8080, Duration.ofMinutes(1), true);
        mariaDb = Objects.requireNonNull(stack.mariaDb());
        keycloak = Objects.requireNonNull(stack.keycloak());
        String databasePassword = UUID.randomUUID().toString();
        try (Connection root = DriverManager.getConnection(mariaDb.url("mysql"), MariaDb.USER, "");
                var statement = root.createStatement()) {
            statement.execute("CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
            statement.execute("CREATE USER academy@'%' IDENTIFIED BY '" + databasePassword + "'");
            statement.execute("GRANT ALL ON " + SCHEMA + ".* TO academy@'%'");
        }
        environment = Map.ofEntries(
                Map.entry("ACADEMY_DATABASE_URL", "jdbc:mariadb://127.0.0.1:%d/%s".formatted(mariaDb.port(), SCHEMA)),
                Map.entry("ACADEMY_DATABASE_USER", "academy"),
                Map.entry("ACADEMY_DATABASE_PASSWORD", databasePassword),
                Map.entry("ACADEMY_OIDC_URL", keycloak.url()),
                Map.entry("ACADEMY_OIDC_CLIENT_SECRET", clientSecret),
                Map.entry("ACADEMY_ALLOW_HTTP_ON_LOOPBACK", "true"),
                Map.entry("ACADEMY_COOKIE_SECURE", "false"),
                Map.entry("ACADEMY_COOKIE_SECRET", UUID.randomUUID().toString()),
                Map.entry("ACADEMY_STATE_SECRET", UUID.randomUUID().toString()),
                Map.entry("ACADEMY_ATTEMPT_SECRET", UUID.randomUUID().toString()),
                Map.entry("ACADEMY_RECEIPT_KEY", receiptKey()),
                Map.entry("ACADEMY_HTTP_HOST", "127.0.0.1"),
                Map.entry("ACADEMY_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry(
                        "ACADEMY_CONTENT_ROOTS",
                        project.root().resolve("content").toString()),
                Map.entry("QUARKUS_HTTP_AUTH_PERMISSION_BENCH_PATHS", GUARDED_ASSET),
                Map.entry("QUARKUS_HTTP_AUTH_PERMISSION_BENCH_POLICY", "authenticated"));
    }

    static Site start(Project project, Path folder) throws Exception {
        return new Site(project, folder);
    }

    long mariaDbPid() throws IOException {
        return Long.parseLong(
                Files.readString(folder.resolve("mariadb/mariadbd.pid")).strip());
    }

    /// @param more settings beside those of the site
    Service startService(String name, Map<String, String> more) throws CannotStart, IOException {
        int port = freePort();
        int management = freePort();
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        all.put("ACADEMY_PUBLIC_URL", "http://127.0.0.1:" + port);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        PackagedService service = PackagedService.start(name, project.jar(), all, management, folder);
        return new Service("http://127.0.0.1:" + port, service.pid());
    }

    void publish() throws CannotStart {
        Map<String, String> all = new HashMap<>(environment);
        all.put("ACADEMY_PUBLIC_URL", "http://127.0.0.1");
        PackagedService.run("publish", project.jar(), all, folder);
    }

    /// Accounts in Keycloak, which has the realm as it ships but for the client's secret and the life of a sign-in.
    List<Realm.Account> createAccounts(Map<Part, Integer> numbers, String password)
            throws IOException, InterruptedException {
        try (Realm realm = openRealm()) {
            realm.changeClientSecret(clientSecret);
            realm.easeSigningIn();
            List<Realm.Account> accounts = new ArrayList<>();
            for (var each : numbers.entrySet()) {
                accounts.addAll(realm.create(each.getKey(), each.getValue(), password));
            }
            return accounts;
        }
    }

    Realm openRealm() {
        return new Realm(keycloak);
    }

    /// Fills the tables.
    ///
    /// @param accounts who has a part in the benchmark
    void seed(List<Realm.Account> accounts) throws IOException, SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE bench");
            statement.execute("""
                    CREATE TABLE bench.person (n INT PRIMARY KEY, id UUID UNIQUE, part VARCHAR(9) NULL, stage TINYINT)""");
            try (var insert = connection.prepareStatement("INSERT INTO bench.person (n, id, part) VALUES (?, ?, ?)")) {
                for (int i = 0; i < accounts.size(); i++) {
                    insert.setInt(1, i + 1);
                    insert.setString(2, accounts.get(i).id().toString());
                    insert.setString(3, accounts.get(i).part().name());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        run("/seed.sql");
    }

    /// Runs the statements of a resource, each committed on its own.
    void run(String script) throws IOException, SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                InputStream file = Site.class.getResourceAsStream(script)) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (String each : text.split(";\\s*\\n")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(mariaDb.url(SCHEMA), MariaDb.USER, "");
    }

    private static String receiptKey() throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
