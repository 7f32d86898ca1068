package org.conventionacademy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.conventionacademy.LocalStart.CannotStart;
import org.jspecify.annotations.Nullable;

/// The servers of one run, started side by side. They end with this program.
public record LocalStack(
        @Nullable MariaDb mariaDb,
        @Nullable Keycloak keycloak,
        @Nullable MailCatcher mailCatcher) {

    public enum Server {
        MARIADB,
        KEYCLOAK
    }

    /// @param folder keeps the data; one run at a time
    /// @param wanted those the person has not brought along
    /// @param academyPort where the application will answer
    /// @param patience how long to wait for another run that uses the folder
    public static LocalStack start(Path folder, Set<Server> wanted, int academyPort, Duration patience, boolean reset)
            throws CannotStart {
        Places places = Places.ofTheBuild();
        places.requireServers();
        DataFolder data = DataFolder.open(folder, patience);
        if (reset) {
            data.reset();
        }
        return start(places, data, wanted, academyPort);
    }

    private static LocalStack start(Places places, DataFolder data, Set<Server> wanted, int academyPort)
            throws CannotStart {
        var children = new Children();
        var ports = new Ports(data.path());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Optional<Future<MariaDb>> mariaDb = Optional.empty();
            Optional<Future<Keycloak>> keycloak = Optional.empty();
            Optional<Future<MailCatcher>> mail = Optional.empty();
            if (wanted.contains(Server.KEYCLOAK)) {
                var chosen = new MailCatcher(ports.of("smtp"), ports.of("mail"));
                keycloak = Optional.of(executor.submit((Callable<Keycloak>)
                        () -> Keycloak.start(places, data.path(), ports, chosen.smtpPort(), academyPort, children)));
                mail = Optional.of(executor.submit((Callable<MailCatcher>)
                        () -> MailCatcher.start(places.mailCatcher(), data.path(), chosen, children)));
            }
            if (wanted.contains(Server.MARIADB)) {
                mariaDb = Optional.of(executor.submit(
                        (Callable<MariaDb>) () -> MariaDb.start(places.mariaDb(), data.path(), ports, children)));
            }
            var stack = new LocalStack(result(mariaDb), result(keycloak), result(mail));
            children.watch(data);
            return stack;
        } catch (CannotStart e) {
            children.stop();
            throw e;
        }
    }

    private static <T> @Nullable T result(Optional<Future<T>> started) throws CannotStart {
        if (started.isEmpty()) {
            return null;
        }
        try {
            return started.get().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CannotStart cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.");
        }
    }
}
