package org.conventionacademy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.conventionacademy.LocalStart.CannotStart;

/// A server that ends when this program ends, however this program ends.
///
/// It runs under a small shell that reads a pipe which only this program holds. The pipe closes on a clean end, on a
/// crash and on
/// `kill -9` alike, and the shell then asks the server to stop. No shutdown hook is needed.
record Child(String name, Process process, Path log) {
    private static final String UNTIL_THE_PIPE_CLOSES = """
            exec 3<&0 </dev/null; trap '' INT HUP
            "$@" 3<&- & p=$!
            ( read -r _ <&3; kill $p ) & w=$!
            wait $p; s=$?; kill $w 2>/dev/null; exit $s
            """;
    private static final Duration LAST_ONE_ENDS_WITHIN = Duration.ofSeconds(30);
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    /// @param folder takes the log and the number of the process, by which the next start waits for this one's end
    static Child start(String name, List<String> command, Map<String, String> environment, Path folder, Steps steps)
            throws CannotStart {
        try {
            Files.createDirectories(folder);
            Path pid = folder.resolve(name + ".pid");
            awaitEndOfLastOne(pid, steps);
            Path log = folder.resolve(name + ".log");
            var builder = new ProcessBuilder(underShell(command));
            builder.environment().keySet().removeIf(Child::wouldSteerTheServer);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            Process process = builder.start();
            Files.writeString(pid, process.pid() + " " + startOf(process.toHandle()));
            return new Child(name, process, log);
        } catch (IOException e) {
            throw new CannotStart("%s could not be started: %s".formatted(name, e.getMessage()));
        }
    }

    /// Runs to the end, with its output in the log.
    static void run(String name, List<String> command, Map<String, String> environment, Path folder, Steps steps)
            throws CannotStart {
        Child child = start(name, command, environment, folder, steps);
        child.await(() -> !child.process.isAlive(), steps);
        if (child.process.exitValue() != 0) {
            throw child.failed("ended with status " + child.process.exitValue());
        }
    }

    void awaitReady(BooleanSupplier ready, Steps steps) throws CannotStart {
        await(() -> !process.isAlive() || ready.getAsBoolean(), steps);
        if (!process.isAlive()) {
            throw failed("ended while starting");
        }
    }

    private void await(BooleanSupplier condition, Steps steps) throws CannotStart {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw failed("did not get ready within " + READY_WITHIN.toMinutes() + " minutes");
            }
            steps.stillGoing();
            pause();
        }
    }

    private CannotStart failed(String how) {
        return new CannotStart("%s %s. The end of %s:%n%s".formatted(name, how, log, lastLines()));
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException e) {
            return "(cannot be read)";
        }
    }

    private static void awaitEndOfLastOne(Path pid, Steps steps) throws IOException, CannotStart {
        if (!Files.exists(pid)) {
            return;
        }
        String remembered = Files.readString(pid);
        long number = Long.parseLong(remembered.substring(0, remembered.indexOf(' ')));
        Optional<ProcessHandle> last =
                ProcessHandle.of(number).filter(handle -> remembered.equals(number + " " + startOf(handle)));
        if (last.isEmpty()) {
            return;
        }
        steps.begin("waiting for the end of the last run's process " + number);
        long deadline = System.nanoTime() + LAST_ONE_ENDS_WITHIN.toNanos();
        while (last.get().isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        "Process %d of the last run does not end. End it with: kill %d".formatted(number, number));
            }
            pause();
        }
    }

    private static List<String> underShell(List<String> command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", UNTIL_THE_PIPE_CLOSES, "sh"));
        all.addAll(command);
        return all;
    }

    /// Keycloak is a Quarkus application too: what is meant for ours must not reach it.
    private static boolean wouldSteerTheServer(String variable) {
        return variable.startsWith("QUARKUS_")
                || variable.startsWith("KC_")
                || variable.startsWith("JAVA_")
                || variable.startsWith("MYSQL_")
                || variable.startsWith("MARIADB_");
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Object::toString).orElse("");
    }

    private static void pause() throws CannotStart {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.");
        }
    }
}
