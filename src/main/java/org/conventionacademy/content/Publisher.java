package org.conventionacademy.content;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conventionacademy.platform.Texts;
import org.conventionacademy.register.Register;
import org.conventionacademy.register.RegisterEdition;

/// Publishes the content files as immutable revisions.
///
/// Files are read and rendered aside; then one transaction switches. One publication runs at a time on one database.
@ApplicationScoped
public class Publisher {
    private final ContentConfig config;
    private final PublicationLock lock;
    private final Register register;
    private final RevisionStore revisions;
    private final KeyCorrections corrections;
    private final FindingStore findings;
    private final PathStore paths;
    private final ScenarioStore scenarioStore;
    private final Scenarios scenarios;
    private final StudyPaths studyPaths;
    private final Modules modules;
    private final Texts texts;

    Publisher(
            ContentConfig config,
            PublicationLock lock,
            Register register,
            RevisionStore revisions,
            KeyCorrections corrections,
            FindingStore findings,
            PathStore paths,
            ScenarioStore scenarioStore,
            Scenarios scenarios,
            StudyPaths studyPaths,
            Modules modules,
            Texts texts) {
        this.config = config;
        this.lock = lock;
        this.register = register;
        this.revisions = revisions;
        this.corrections = corrections;
        this.findings = findings;
        this.paths = paths;
        this.scenarioStore = scenarioStore;
        this.scenarios = scenarios;
        this.studyPaths = studyPaths;
        this.modules = modules;
        this.texts = texts;
    }

    /// Publishes what the configured roots hold. A module with an error is kept back; all else is published.
    ///
    /// @throws org.conventionacademy.platform.Problem BUSY when another publication does not end
    public PublicationResult publish() {
        return publish(config.roots()
                .orElseThrow(() -> new IllegalStateException(
                        "academy.content.roots is not set: name the folders to publish from")));
    }

    PublicationResult publish(List<Path> roots) {
        PublicationResult result = lock.whileHeld(() -> readAndSwitch(roots));
        modules.forget();
        studyPaths.forget();
        scenarios.forget();
        return result;
    }

    private PublicationResult readAndSwitch(List<Path> roots) {
        ContentRoots.Reading reading = ContentRoots.read(roots, register.current());
        RegisterEdition edition = reading.register().orElseGet(register::current);
        Typesetter typesetter = new Typesetter(edition, texts);
        List<TypesetModule> typeset = reading.modules().stream()
                .map(source -> corrections.applied(typesetter.typeset(source), source, reading.inspection()))
                .toList();
        PublicationResult result = QuarkusTransaction.requiringNew().call(() -> {
            reading.scenarios()
                    .forEach(source -> scenarioStore.publish(typesetter.typeset(source), source.filesHash()));
            return store(reading, typeset);
        });
        Log.infof(
                "Published %d modules, %d unchanged, %d refused; %d findings",
                result.published().size(),
                result.unchanged().size(),
                result.refused().size(),
                result.findings().size());
        return result;
    }

    private PublicationResult store(ContentRoots.Reading reading, List<TypesetModule> typeset) {
        boolean registerPublished = reading.register().map(register::publish).orElse(false);
        List<RevisionId> published = new ArrayList<>();
        List<ModuleId> unchanged = new ArrayList<>();
        for (TypesetModule module : typeset) {
            Optional<RevisionId> revision = revisions.publish(module);
            revision.ifPresentOrElse(published::add, () -> unchanged.add(module.id()));
        }
        paths.replace(reading.paths());
        findings.replace(reading.inspection().findings());
        return new PublicationResult(
                published,
                unchanged,
                List.copyOf(reading.refused()),
                registerPublished,
                reading.inspection().findings());
    }
}
