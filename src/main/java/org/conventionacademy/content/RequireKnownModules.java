package org.conventionacademy.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A path leads to modules that are there, and its central duties are tested by two questions or more.
final class RequireKnownModules {
    private static final int ENOUGH = 2;

    private RequireKnownModules() {}

    static void check(List<PathFiles.Source> paths, List<ModuleSource> modules, Lint.Desk desk) {
        Set<ModuleId> known = modules.stream().map(ModuleSource::id).collect(Collectors.toSet());
        for (PathFiles.Source source : paths) {
            source.path().modules().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> desk.warning(
                            source.file(),
                            source.modulesLine(),
                            "There is no module `" + id + "`, or it was refused",
                            "Readers do not see it in the path; correct it, or mend the module"));
            source.path().central().forEach(id -> {
                long tested = modules.stream()
                        .flatMap(module -> module.questions().stream())
                        .filter(question -> question.tests().contains(id))
                        .count();
                if (!desk.register().has(id)) {
                    desk.warning(source.file(), source.centralLine(), id + " is not in the register", "Correct it");
                } else if (tested < ENOUGH) {
                    desk.warning(
                            source.file(),
                            source.centralLine(),
                            id + " is central here, and " + tested + " questions test it",
                            "Two at least: ask another in a module that teaches it");
                }
            });
        }
    }
}
