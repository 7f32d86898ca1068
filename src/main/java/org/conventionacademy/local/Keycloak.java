package org.conventionacademy.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conventionacademy.LocalStart.CannotStart;
import org.jspecify.annotations.Nullable;

/// A Keycloak server on 127.0.0.1 with the realm `academy` and the demo users.
///
/// @param port where it listens
/// @param took from the beginning to the first answer of the realm
public record Keycloak(int port, Duration took) {
    private static final String NAME = "Keycloak";
    private static final Duration ANOTHER_BUILD_ENDS_WITHIN = Duration.ofMinutes(3);

    public static final String CLIENT_SECRET = "demo-client-secret-of-academy-web";
    public static final String ADMINISTRATOR = "admin";
    public static final String ADMINISTRATOR_PASSWORD = "demo-keycloak-2026";

    /// The issuer of the realm.
    public String url() {
        return "http://127.0.0.1:" + port + "/realms/academy";
    }

    static Keycloak start(Places places, Path folder, Ports ports, int mailPort, int academyPort, Children children)
            throws CannotStart {
        var steps = new Steps(NAME);
        Path server = places.keycloak();
        build(server, places.cache(), folder, steps);
        RealmFiles realm = RealmFiles.in(places.project());
        int port = ports.of("keycloak");
        Path home = home(realm, places, folder, mailPort);
        boolean first = !Files.exists(home.resolve("imported"));
        if (first) {
            create(home, realm, places);
        }
        steps.begin(first ? "first start with this realm, about 20 s" : "starting");
        Map<String, String> environment = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMINISTRATOR_PASSWORD,
                "ACADEMY_PUBLIC_URL",
                "http://127.0.0.1:" + academyPort,
                "ACADEMY_OIDC_CLIENT_SECRET",
                CLIENT_SECRET,
                "ACADEMY_SMTP_HOST",
                "127.0.0.1",
                "ACADEMY_SMTP_PORT",
                Integer.toString(mailPort),
                "ACADEMY_SMTP_FROM",
                "academy@example.org",
                "ACADEMY_SMTP_STARTTLS",
                "false");
        List<String> command = java(home, server, places.cache());
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port));
        Child child = children.add(Child.start("keycloak", command, environment, folder, steps));
        child.awaitReady(() -> answers(port), steps);
        if (first) {
            write(home.resolve("imported"), "");
        }
        steps.done("ready on port " + port);
        return new Keycloak(port, steps.soFar());
    }

    /// Keycloak wants to be built once for the options it is started with. Shared by all checkouts, so one at a time.
    private static void build(Path server, Path cache, Path folder, Steps steps) throws CannotStart {
        Path marker = server.resolve("built-for-academy");
        if (isBuilt(server, marker)) {
            return;
        }
        steps.begin("first build, about 30 s, once on this machine");
        try {
            @Nullable FileLock lock = DataFolder.lock(cache.resolve("keycloak-build.lock"), ANOTHER_BUILD_ENDS_WITHIN);
            if (lock == null) {
                throw new CannotStart("Another run has been building Keycloak for minutes. End it and start again.");
            }
            try (var channel = lock.acquiredBy()) {
                if (isBuilt(server, marker)) {
                    return;
                }
                List<String> command = java(server, server, null);
                command.addAll(List.of("build", "--db=dev-file"));
                Child.run("keycloak-build", command, Map.of(), folder, steps);
                Files.writeString(marker, stateOf(server));
            }
        } catch (IOException e) {
            throw new CannotStart("Keycloak could not be built: " + e.getMessage());
        }
    }

    private static boolean isBuilt(Path server, Path marker) throws CannotStart {
        try {
            return Files.exists(marker) && Files.readString(marker).equals(stateOf(server));
        } catch (IOException e) {
            throw new CannotStart("Keycloak's folder %s cannot be read: %s".formatted(server, e.getMessage()));
        }
    }

    /// Another one when Maven has unpacked the server again over a built one.
    private static String stateOf(Path server) throws IOException {
        Path application = server.resolve("lib/quarkus/quarkus-application.dat");
        return Files.size(application) + " " + Files.getLastModifiedTime(application);
    }

    /// A changed realm gets a home of its own, since Keycloak imports a realm only where it does not exist.
    private static Path home(RealmFiles realm, Places places, Path folder, int mailPort) {
        String version = places.keycloak().getFileName().toString();
        return folder.resolve("keycloak-" + realm.hash(version, Integer.toString(mailPort)));
    }

    private static void create(Path home, RealmFiles realm, Places places) throws CannotStart {
        try {
            removeOthers(home);
            Path imported = Files.createDirectories(home.resolve("data/import"));
            for (String shared : List.of("lib", "conf", "providers")) {
                Files.createSymbolicLink(home.resolve(shared), places.keycloak().resolve(shared));
            }
            Files.createSymbolicLink(home.resolve("themes"), places.project().resolve("keycloak/themes"));
            Files.write(imported.resolve("academy-realm.json"), realm.merged());
        } catch (IOException e) {
            throw new CannotStart("Keycloak's data could not be prepared in %s: %s".formatted(home, e.getMessage()));
        }
    }

    private static void removeOthers(Path home) throws IOException {
        Path folder = home.toAbsolutePath().getParent();
        try (var homes = Files.newDirectoryStream(
                folder, entry -> entry.getFileName().toString().startsWith("keycloak-") && Files.isDirectory(entry))) {
            for (Path other : homes) {
                DataFolder.deleteAll(other);
            }
        }
    }

    /// Java itself, as Keycloak's own script would call it: the script would stay as a parent that ends without its
    /// child.
    private static List<String> java(Path home, Path server, @Nullable Path cache) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf")));
        if (cache != null) {
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + cache.resolve("keycloak-classes-" + Runtime.version() + ".jsa"));
            command.add("-Xlog:cds=off");
            command.add("-Xlog:cds+dynamic=off");
        }
        command.addAll(List.of(
                "-cp",
                server.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private static boolean answers(int port) {
        try {
            var discovery = URI.create("http://127.0.0.1:" + port + "/realms/academy/.well-known/openid-configuration");
            var connection = (HttpURLConnection) discovery.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path file, String text) throws CannotStart {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written: %s".formatted(file, e.getMessage()));
        }
    }
}
