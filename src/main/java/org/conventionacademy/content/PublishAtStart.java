package org.conventionacademy.content;

import io.quarkus.logging.Log;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conventionacademy.platform.Finding;

/// Publishes by itself at the start in development and tests, and in development whenever a file changes. Never in
/// production.
@ApplicationScoped
class PublishAtStart {
    private final ContentConfig config;
    private final Publisher publisher;
    private final LaunchMode mode;
    private volatile long seen;

    PublishAtStart(ContentConfig config, Publisher publisher, LaunchMode mode) {
        this.config = config;
        this.publisher = publisher;
        this.mode = mode;
    }

    void atStart(@Observes StartupEvent event) {
        if (mode != LaunchMode.NORMAL && config.roots().isPresent()) {
            seen = state();
            publish();
        }
    }

    @Scheduled(every = "{academy.content.watch}", delayed = "2s")
    void whenAFileChanges() {
        long now = state();
        if (now != seen) {
            seen = now;
            publish();
        }
    }

    private void publish() {
        for (Finding finding : publisher.publish().findings()) {
            Log.warnf(
                    "%s %s:%d %s. %s",
                    finding.severity(), finding.file(), finding.line(), finding.what(), finding.hint());
        }
    }

    /// A number that changes with the files: their names, sizes and times of change.
    private long state() {
        long state = 17;
        for (Path root : config.roots().orElse(List.of())) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root, 5)) {
                    for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                        state = state * 31 + file.hashCode();
                        state = state * 31 + Files.getLastModifiedTime(file).toMillis();
                        state = state * 31 + Files.size(file);
                    }
                } catch (IOException | UncheckedIOException e) {
                    Log.debugf("The content changed while it was looked at: %s", e.getMessage());
                }
            }
        }
        return state;
    }
}
