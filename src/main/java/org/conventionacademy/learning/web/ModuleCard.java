package org.conventionacademy.learning.web;

import java.util.List;
import java.util.stream.Collectors;
import org.conventionacademy.content.ModuleText;
import org.conventionacademy.learning.Completion;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// A module as a list shows it to one person.
record ModuleCard(
        String id,
        String title,
        String summary,
        String lang,
        String direction,
        int lessons,
        int lessonsRead,
        int minutes,
        int percent,
        boolean enrolled,
        String articles,
        List<String> languages,
        @Nullable Completion completion) {
    static ModuleCard of(ModuleProgress progress, Lang lang) {
        ModuleText text = progress.revision().text(lang);
        return new ModuleCard(
                progress.revision().module().value(),
                text.title(),
                text.summary(),
                text.lang().code(),
                text.lang().direction(),
                progress.revision().lessons().size(),
                progress.lessonsRead(),
                progress.revision().minutes(),
                progress.percent(),
                progress.enrolled(),
                progress.revision().articles().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                progress.revision().languages().stream().map(Lang::ownName).toList(),
                progress.completion());
    }
}
