package org.conventionacademy.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conventionacademy.platform.Inspection;
import org.conventionacademy.platform.TextFile;
import org.conventionacademy.register.RegisterEdition;
import org.conventionacademy.register.RegisterFiles;

/// Reads all content roots: what may be published, and every finding.
final class ContentRoots {
    /// @param register empty when no root holds one, or when it is refused
    /// @param refused names of module folders kept back by an error
    record Reading(
            Optional<RegisterEdition> register,
            List<ModuleSource> modules,
            List<StudyPath> paths,
            List<ScenarioSource> scenarios,
            List<String> refused,
            Inspection inspection) {}

    private final List<Path> roots;
    private final Inspection inspection = new Inspection();
    private final List<ModuleSource> modules = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private ContentRoots(List<Path> roots) {
        this.roots =
                roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    }

    /// @param published stands in for a register that is missing or refused
    static Reading read(List<Path> roots, RegisterEdition published) {
        ContentRoots reading = new ContentRoots(roots);
        Optional<RegisterEdition> register = reading.register();
        reading.modules(register.orElse(published));
        Lint lint = new Lint(register.orElse(published), reading.inspection);
        lint.check(reading.modules);
        List<PathFiles.Source> paths = reading.paths();
        lint.check(paths, reading.modules);
        return new Reading(
                register,
                reading.modules,
                paths.stream().map(PathFiles.Source::path).toList(),
                reading.scenarios(register.orElse(published)),
                reading.refused,
                reading.inspection);
    }

    private Optional<RegisterEdition> register() {
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                inspection.error(
                        root.getFileName() + "", 0, "The content root is no folder", "Correct academy.content.roots");
            }
        }
        List<Path> holders = roots.stream()
                .filter(root -> Files.isDirectory(root.resolve("register")))
                .toList();
        if (holders.size() > 1) {
            inspection.error("register", 0, "Two content roots hold a register", "Keep one of them");
        }
        return holders.size() == 1 ? RegisterFiles.read(holders.getFirst(), inspection) : Optional.empty();
    }

    /// A path that two roots hold is that of the first.
    private List<PathFiles.Source> paths() {
        Map<PathId, PathFiles.Source> paths = new TreeMap<>(Comparator.comparing(PathId::value));
        for (Path root : roots) {
            for (PathFiles.Source source : PathFiles.read(root, inspection)) {
                if (paths.putIfAbsent(source.path().id(), source) != null) {
                    inspection.error(source.file(), 0, "Two content roots hold this path", "Keep one of them");
                }
            }
        }
        return List.copyOf(paths.values());
    }

    /// Those without an error.
    private List<ScenarioSource> scenarios(RegisterEdition register) {
        Map<String, ScenarioSource> scenarios = new TreeMap<>();
        for (Path root : roots) {
            Inspection reading = new Inspection();
            for (ScenarioSource scenario : ScenarioFiles.read(root, reading)) {
                Inspection own = new Inspection();
                new Lint(register, own).check(scenario);
                inspection.add(own);
                if (scenarios.containsKey(scenario.file())) {
                    inspection.error(scenario.file(), 0, "Two content roots hold this scenario", "Keep one of them");
                } else if (!own.refused()) {
                    scenarios.put(scenario.file(), scenario);
                }
            }
            inspection.add(reading);
        }
        return List.copyOf(scenarios.values());
    }

    private void modules(RegisterEdition register) {
        Map<String, Path> seen = new HashMap<>();
        for (Path root : roots) {
            for (Path folder : folders(root)) {
                String name = TextFile.nameOf(root, folder);
                if (seen.putIfAbsent(name, root) != null) {
                    inspection.error(name, 0, "Two content roots hold this module", "Keep one of them");
                    refused.add(name);
                    modules.removeIf(module -> module.file().startsWith(name + "/"));
                } else {
                    module(root, folder, name, register);
                }
            }
        }
    }

    private void module(Path root, Path folder, String name, RegisterEdition register) {
        Inspection own = new Inspection();
        Optional<ModuleSource> module = ModuleFiles.read(root, folder, own);
        module.ifPresent(source -> new Lint(register, own).check(source));
        inspection.add(own);
        if (module.isPresent() && !own.refused()) {
            modules.add(module.get());
        } else {
            refused.add(name);
        }
    }

    private List<Path> folders(Path root) {
        Path modulesFolder = root.resolve("modules");
        if (!Files.isDirectory(modulesFolder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(modulesFolder)) {
            return listed.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            inspection.error("modules", 0, "Cannot be read", "Check that the folder may be read");
            return List.of();
        }
    }
}
