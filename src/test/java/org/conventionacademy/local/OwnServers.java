package org.conventionacademy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.conventionacademy.LocalStart.CannotStart;

/// A MariaDB and a Keycloak of one test alone, which may end them and start them again, on the same ports and with the
/// same data.
public final class OwnServers {
    /// No port of a client's end of a connection: one of those would be taken while a server is away.
    private static final int FIRST_PORT = 24_000;

    private static final int LAST_PORT = 28_000;

    private final Places places;
    private final DataFolder data;
    private final Path folder;
    private final Ports ports;
    private final Children children = new Children();

    private OwnServers(Places places, DataFolder data) {
        this.places = places;
        this.data = data;
        this.folder = data.path();
        this.ports = new Ports(folder);
    }

    /// @param folder keeps the data and the logs; one run at a time
    public static OwnServers in(Path folder) throws CannotStart, IOException {
        Places places = Places.ofTheBuild();
        places.requireServers();
        DataFolder data = DataFolder.open(folder, Duration.ofMinutes(1));
        Path file = data.path().resolve("ports.properties");
        if (!Files.exists(file)) {
            var chosen = new Properties();
            chosen.setProperty("mariadb", Integer.toString(freePort()));
            chosen.setProperty("keycloak", Integer.toString(freePort()));
            try (var writer = Files.newBufferedWriter(file)) {
                chosen.store(writer, null);
            }
        }
        return new OwnServers(places, data);
    }

    /// A port that no client's end of a connection takes.
    public static int freePort() {
        var random = new SecureRandom();
        while (true) {
            int port = random.nextInt(FIRST_PORT, LAST_PORT);
            if (Ports.isFree(port)) {
                return port;
            }
        }
    }

    public MariaDb startMariaDb() throws CannotStart {
        return MariaDb.start(places.mariaDb(), folder, ports, children);
    }

    public Keycloak startKeycloak() throws CannotStart {
        return Keycloak.start(places, folder, ports, ports.of("smtp"), 8080, children);
    }

    /// Ends it as a power cut would.
    public void killMariaDb() {
        process("mariadb", "mariadbd").ifPresent(ProcessHandle::destroyForcibly);
    }

    public void stopMariaDb() {
        process("mariadb", "mariadbd").ifPresent(ProcessHandle::destroy);
    }

    public void stopKeycloak() {
        process("keycloak", "java").ifPresent(ProcessHandle::destroy);
    }

    public void stop() throws IOException {
        children.stop();
        data.lock().release();
    }

    /// The server's own process, below the small shell.
    private Optional<ProcessHandle> process(String name, String program) {
        try {
            String remembered = Files.readString(folder.resolve(name + ".pid"));
            return ProcessHandle.of(Long.parseLong(remembered.substring(0, remembered.indexOf(' ')))).stream()
                    .flatMap(ProcessHandle::descendants)
                    .filter(each -> each.info().command().orElse("").endsWith("/" + program))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
