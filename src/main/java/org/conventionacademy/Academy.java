package org.conventionacademy;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.conventionacademy.LocalStart.CannotStart;
import org.conventionacademy.content.PublishCommand;
import org.conventionacademy.shell.ProductionSettings;

/// The program: with its local servers from a checkout, alone from the production package.
@QuarkusMain
public final class Academy implements QuarkusApplication {
    private static final String LOCAL_START = "org.conventionacademy.local.LocalRun";

    private final PublishCommand publish;

    Academy(PublishCommand publish) {
        this.publish = publish;
    }

    public static void main(String... args) {
        try {
            Optional<LocalStart> local = localStart();
            if (local.isPresent()) {
                local.get().beforeApplication();
            } else {
                requireProductionSettings();
            }
        } catch (CannotStart e) {
            System.err.println(System.lineSeparator() + e.getMessage() + System.lineSeparator());
            System.exit(1);
        }
        if (publishes(args)) {
            besideARunningService();
        }
        Quarkus.run(Academy.class, args);
    }

    @Override
    public int run(String... args) {
        if (publishes(args)) {
            return publish.run(System.out);
        }
        localStart().ifPresent(LocalStart::whenReady);
        Quarkus.waitForExit();
        return 0;
    }

    private static boolean publishes(String... args) {
        return args.length == 1 && args[0].equals(PublishCommand.NAME);
    }

    /// The command takes no port that the service may hold.
    private static void besideARunningService() {
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("quarkus.management.port", "0");
    }

    private static void requireProductionSettings() throws CannotStart {
        Optional<String> refusal = ProductionSettings.refusal();
        if (refusal.isPresent()) {
            throw new CannotStart(refusal.get());
        }
    }

    /// The package decides, not the launch mode: that one is still "normal" when dev mode calls main for the first
    /// time.
    private static Optional<LocalStart> localStart() {
        try {
            Class<?> type = Class.forName(LOCAL_START, true, Academy.class.getClassLoader());
            return Optional.of((LocalStart) type.getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
