package org.conventionacademy.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// Publishes samples with fresh ids for tests of other features.
@ApplicationScoped
public class PublishedSamples {
    private final Publisher publisher;
    private final AtomicBoolean shipped = new AtomicBoolean();

    PublishedSamples(Publisher publisher) {
        this.publisher = publisher;
    }

    public ScenarioId scenario() {
        String id = "sample-" + UUID.randomUUID().toString().substring(0, 13);
        try {
            Path folder = Files.createTempDirectory("scenario");
            SampleScenario.write(folder, id);
            publisher.publish(List.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioId(id);
    }

    /// A module whose quiz asks a question of every kind, in English and Arabic.
    public ModuleId everyKind() {
        publisher.publish(List.of(faults()));
        return new ModuleId("every-kind");
    }

    /// The same under another id, with more said of its quiz.
    public ModuleId everyKind(String more) {
        String id = "every-kind-" + UUID.randomUUID().toString().substring(0, 13);
        try {
            Path root = Files.createTempDirectory("every-kind");
            Path from = faults().resolve("modules").resolve("every-kind");
            Path to = root.resolve("modules").resolve(id);
            Files.createDirectories(to.resolve("lessons"));
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
            String module = Files.readString(to.resolve("module.yaml"));
            Files.writeString(
                    to.resolve("module.yaml"), module.replace("id: every-kind\n", "id: " + id + "\n") + more.indent(2));
            publisher.publish(List.of(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModuleId(id);
    }

    private static Path faults() {
        return Path.of(System.getProperty("academy.project", ""), "src", "test", "resources", "faults");
    }

    /// A module of two questions on A41.1, both asked of everybody, that `ines` teaches.
    public ModuleId module() {
        return module("ask: 2\nattempts: 3\npass-mark: 70\ntime-limit: 30\nlate: strict\n");
    }

    /// The same with another quiz.
    ///
    /// @param quiz what its file says of it
    public ModuleId module(String quiz) {
        shipped();
        try {
            SampleModule sample = SampleModule.in(Files.createTempDirectory("module"));
            String file = sample.read("module.yaml");
            sample.write("module.yaml", file.substring(0, file.indexOf("quiz:")) + "quiz:\n" + quiz.indent(2));
            publisher.publish(List.of(sample.root()));
            return sample.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What ships in `content/`, published once for all tests of a service.
    public void shipped() {
        if (!shipped.getAndSet(true)) {
            publisher.publish();
        }
    }
}
