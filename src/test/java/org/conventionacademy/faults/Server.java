package org.conventionacademy.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.conventionacademy.local.OwnServers;
import org.conventionacademy.testing.ProductionService;
import org.jspecify.annotations.Nullable;

/// The packaged service as a process that is killed and started again, at the same port.
final class Server {
    private static final int TRY_AFTER_MILLIS = 100;

    private final Path folder;
    private final Path classes;
    private final Map<String, String> environment;
    private final int port = OwnServers.freePort();
    private final int management = OwnServers.freePort();
    private volatile @Nullable Process process;

    Server(Path folder, Map<String, String> environment) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.classes = folder.resolve("../classes.jsa").normalize();
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        this.environment.put("JDK_JAVA_OPTIONS", quickStart(classes));
    }

    int port() {
        return port;
    }

    /// Publishes the content. What an earlier package left of its classes would only slow the starts down.
    ///
    /// @return the exit status
    int publish() throws IOException, InterruptedException {
        Files.deleteIfExists(classes);
        return ProductionService.run(folder, environment, "publish").waitFor();
    }

    /// Starts it and waits until it is ready.
    void start() throws IOException, InterruptedException {
        start(this::ready, () -> true);
    }

    /// Starts it and waits until it takes requests, though what it needs may be away.
    ///
    /// @param wanted false when nobody wants it any more
    void startToListen(BooleanSupplier wanted) throws IOException, InterruptedException {
        start(this::listens, wanted);
    }

    /// Over and over if it ends by itself because what it needs is away.
    private void start(BooleanSupplier done, BooleanSupplier wanted) throws IOException, InterruptedException {
        while (wanted.getAsBoolean() && !done.getAsBoolean()) {
            if (!alive()) {
                launch();
            }
            Thread.sleep(TRY_AFTER_MILLIS);
        }
    }

    /// Begins to start it, and waits for nothing.
    void launch() throws IOException {
        process = ProductionService.run(folder, environment);
    }

    boolean alive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /// Ends it without a word.
    void kill() throws InterruptedException {
        Process current = process;
        if (current != null) {
            current.destroyForcibly().waitFor();
        }
    }

    String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    /// Starting quickly matters more than running quickly: it is killed within seconds. The classes are kept by the
    /// first run that ends by itself, which is the publication.
    private static String quickStart(Path classes) {
        return "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms96m -Xmx384m -Xlog:cds=off -Xlog:cds+dynamic=off"
                + " -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile=" + classes;
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return alive();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean ready() {
        if (!alive()) {
            return false;
        }
        try {
            var asked = (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/q/health/ready")
                    .toURL()
                    .openConnection();
            asked.setConnectTimeout(500);
            asked.setReadTimeout(5_000);
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
