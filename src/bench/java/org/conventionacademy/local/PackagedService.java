package org.conventionacademy.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conventionacademy.LocalStart.CannotStart;

/// The production package as a process of its own, which ends with this program like the servers beside it.
public final class PackagedService {
    private final Child child;

    private PackagedService(Child child) {
        this.child = child;
    }

    /// @param managementPort where it says that it is ready
    public static PackagedService start(
            String name, Path jar, Map<String, String> environment, int managementPort, Path folder)
            throws CannotStart {
        var steps = new Steps(name);
        steps.begin("starting");
        Child child = Child.start(name, java(jar), environment, folder, steps);
        child.awaitReady(() -> isReady(managementPort), steps);
        steps.done("ready");
        return new PackagedService(child);
    }

    /// Runs a command of the package to its end.
    public static void run(String argument, Path jar, Map<String, String> environment, Path folder) throws CannotStart {
        Child.run(argument, java(jar, argument), environment, folder, new Steps(argument));
    }

    /// The number of Java's own process, below the small shell.
    public long pid() {
        return child.process()
                .toHandle()
                .children()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(child.name() + " has ended, see " + child.log()))
                .pid();
    }

    private static List<String> java(Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isReady(int managementPort) {
        try {
            var ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
            var connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
