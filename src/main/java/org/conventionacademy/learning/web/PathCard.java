package org.conventionacademy.learning.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.PathText;
import org.conventionacademy.content.StudyPath;
import org.conventionacademy.identity.Person;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.platform.Lang;

/// A path as a list shows it to one person.
///
/// @param minutes to read the lessons of all its modules
/// @param done how many of its modules are completed
/// @param next the id of the module to go on with, empty when all are completed
record PathCard(
        String id,
        String audience,
        String title,
        String summary,
        String lang,
        String direction,
        int modules,
        int minutes,
        int done,
        int percent,
        String next) {

    public boolean isFor(Person person) {
        return audience.equals(person.profile().profession());
    }

    /// @param all where the person stands in every module on offer
    static List<PathCard> all(List<StudyPath> paths, List<ModuleProgress> all, Lang lang) {
        return paths.stream().map(path -> of(path, steps(path, all), lang)).toList();
    }

    /// The modules of the path that are on offer or were begun, in its order.
    static List<ModuleProgress> steps(StudyPath path, List<ModuleProgress> all) {
        Map<ModuleId, ModuleProgress> byId = all.stream()
                .collect(Collectors.toMap(progress -> progress.revision().module(), Function.identity()));
        return path.modules().stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    static PathCard of(StudyPath path, List<ModuleProgress> steps, Lang lang) {
        PathText text = path.text(lang);
        return new PathCard(
                path.id().value(),
                path.audience(),
                text.title(),
                text.summary(),
                text.lang().code(),
                text.lang().direction(),
                steps.size(),
                steps.stream().mapToInt(step -> step.revision().minutes()).sum(),
                (int) steps.stream().filter(step -> step.completion() != null).count(),
                steps.isEmpty()
                        ? 0
                        : steps.stream().mapToInt(ModuleProgress::percent).sum() / steps.size(),
                steps.stream()
                        .filter(step -> step.completion() == null)
                        .findFirst()
                        .map(step -> step.revision().module().value())
                        .orElse(""));
    }

    /// Hours, to the half, as people count them.
    public double hours() {
        return Math.max(1, Math.round(minutes / 30.0)) / 2.0;
    }
}
