package org.conventionacademy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.conventionacademy.LocalStart;
import org.conventionacademy.local.LocalStack.Server;

/// The run from a checkout. What it has started is remembered in system properties, since a live reload forgets
/// everything else.
public final class LocalRun implements LocalStart {
    private static final String STARTED = "academy.local.started";
    private static final String SERVERS_AFTER_MILLIS = "academy.local.servers-after-millis";
    private static final String REPORT = "academy.local.report";

    @Override
    public void beforeApplication() throws CannotStart {
        if (System.getProperty(STARTED) != null) {
            return;
        }
        long begun = System.currentTimeMillis();
        endWithTheBuildTool();
        int port = RunSettings.httpPort();
        requireFree(port);
        Set<Server> wanted = serversNotBroughtAlong();
        LocalStack stack = new LocalStack(null, null, null);
        Path project = Path.of(System.getProperty("academy.project", ""));
        Path folder = project.resolve(".local").toAbsolutePath();
        if (!wanted.isEmpty()) {
            stack = LocalStack.start(
                    folder, wanted, port, Duration.ofSeconds(3), Boolean.getBoolean("academy.local.reset"));
        }
        RunSettings.apply(stack, port, new Ports(folder).of("management"));
        System.setProperty(STARTED, Long.toString(begun));
        System.setProperty(SERVERS_AFTER_MILLIS, Long.toString(System.currentTimeMillis() - begun));
        System.setProperty(REPORT, ReadyReport.of(stack, project).text());
    }

    @Override
    public void whenReady() {
        Optional.ofNullable(System.clearProperty(REPORT)).ifPresent(LocalRun::print);
    }

    private static void print(String report) {
        long begun = Long.getLong(STARTED, 0);
        System.out.print(ReadyReport.timesLine(
                Optional.ofNullable(System.getenv("ACADEMY_COMMAND_AT")).map(seconds -> Long.parseLong(seconds) * 1000),
                begun,
                Long.getLong(SERVERS_AFTER_MILLIS, 0),
                System.currentTimeMillis()));
        System.out.println(report);
    }

    private static Set<Server> serversNotBroughtAlong() {
        Set<Server> wanted = EnumSet.allOf(Server.class);
        if (RunSettings.isGiven("ACADEMY_DATABASE_URL")) {
            wanted.remove(Server.MARIADB);
        }
        if (RunSettings.isGiven("ACADEMY_OIDC_URL")) {
            wanted.remove(Server.KEYCLOAK);
        }
        return wanted;
    }

    private static void requireFree(int port) throws CannotStart {
        if (!Ports.isFree(port)) {
            throw new CannotStart("""
                    Port %d on 127.0.0.1 is taken, perhaps by another run of Convention Academy.
                    End what uses it, or choose another port: ./mvnw quarkus:dev -Dquarkus.http.port=%d""".formatted(port, port + 1));
        }
    }

    /// Dev mode's program stays behind when Maven is killed, and would keep the port.
    private static void endWithTheBuildTool() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> parent.onExit().thenRun(() -> {
                    Thread.ofPlatform().daemon().start(LocalRun::haltIfTheEndHangs);
                    System.exit(1);
                }));
    }

    private static void haltIfTheEndHangs() {
        try {
            Thread.sleep(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
