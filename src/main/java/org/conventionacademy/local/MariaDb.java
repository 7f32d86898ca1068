package org.conventionacademy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conventionacademy.LocalStart.CannotStart;

/// A MariaDB server on 127.0.0.1. Its only account is `root` without a password, which nothing outside this machine can
/// reach.
///
/// @param port where it listens
/// @param took from the beginning to the first greeting
public record MariaDb(int port, Duration took) {
    private static final String NAME = "MariaDB";

    public static final String USER = "root";

    public String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?createDatabaseIfNotExist=true".formatted(port, schema);
    }

    static MariaDb start(Path server, Path folder, Ports ports, Children children) throws CannotStart {
        var steps = new Steps(NAME);
        Path data = folder.resolve("mariadb");
        prepare(server, folder, data, steps);
        Path temporary = temporaryFiles(folder);
        int port = ports.of("mariadb");
        steps.begin("starting");
        Child child =
                children.add(Child.start("mariadb", command(server, data, temporary, port), Map.of(), folder, steps));
        child.awaitReady(() -> greets(port), steps);
        steps.done("ready on port " + port);
        return new MariaDb(port, steps.soFar());
    }

    /// Prepared aside and moved into place, so that an interrupted first start leaves nothing half done.
    private static void prepare(Path server, Path folder, Path data, Steps steps) throws CannotStart {
        if (Files.exists(data)) {
            return;
        }
        steps.begin("preparing data");
        Path fresh = folder.resolve("mariadb.new");
        try {
            DataFolder.deleteAll(fresh);
            Files.createDirectories(fresh);
            for (String executable : List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip")) {
                server.resolve(executable).toFile().setExecutable(true);
            }
            List<String> command = new ArrayList<>(List.of(
                    "/bin/sh",
                    server.resolve("scripts/mariadb-install-db").toString(),
                    "--no-defaults",
                    "--basedir=" + server,
                    "--datadir=" + fresh,
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db"));
            runningAsRoot(command);
            Child.run("mariadb-install", command, Map.of(), folder, steps);
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new CannotStart("MariaDB's data could not be prepared in %s: %s".formatted(data, e.getMessage()));
        }
    }

    /// Its own: a server that starts deletes the temporary tables it finds, also those of others who are at work.
    private static Path temporaryFiles(Path folder) throws CannotStart {
        Path temporary = folder.resolve("mariadb.tmp");
        try {
            return Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new CannotStart("The folder %s cannot be made: %s".formatted(temporary, e.getMessage()));
        }
    }

    /// TLS is off since MariaDB would make a key at each start, which takes seconds; UTF-8, UTC and durable writes are
    /// what the
    /// application demands of a server in production as well.
    private static List<String> command(Path server, Path data, Path temporary, int port) {
        List<String> command = new ArrayList<>(List.of(
                server.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + server,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--lc-messages-dir=" + server.resolve("share"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket(),
                "--pid-file=" + data.resolve("mariadbd.pid"),
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-log-file-size=16M"));
        runningAsRoot(command);
        return command;
    }

    private static void runningAsRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /// A socket's path may have 107 bytes, which a checkout's path can exceed; the temporary folder's does not.
    private static Path socket() {
        return Path.of(
                System.getProperty("java.io.tmpdir"),
                "academy-" + ProcessHandle.current().pid() + ".sock");
    }

    private static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2_000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
