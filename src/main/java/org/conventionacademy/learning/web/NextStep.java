package org.conventionacademy.learning.web;

import org.conventionacademy.content.Lesson;
import org.conventionacademy.learning.ModuleProgress;
import org.conventionacademy.platform.Lang;

/// The one thing to do next in a module, with its address at the exact place.
///
/// @param kind `lesson`, `quiz-open`, `quiz`, `quiz-wait` or `quiz-used-up`
record NextStep(
        String kind, String module, String moduleTitle, String title, String address, int minutes, int percent) {
    static NextStep of(ModuleProgress progress, Lang lang) {
        String module = progress.revision().module().value();
        String moduleTitle = progress.revision().text(lang).title();
        int percent = progress.percent();
        if (progress.quiz().open() != null) {
            return new NextStep(
                    "quiz-open",
                    module,
                    moduleTitle,
                    moduleTitle,
                    "/attempts/" + progress.quiz().open().value(),
                    0,
                    percent);
        }
        Lesson lesson = progress.next().orElse(null);
        if (lesson == null) {
            String kind = progress.quiz().canStart()
                    ? "quiz"
                    : progress.quiz().nextFrom() != null ? "quiz-wait" : "quiz-used-up";
            return new NextStep(kind, module, moduleTitle, moduleTitle, "/modules/" + module + "#quiz", 0, percent);
        }
        int place = progress.place(lesson.id());
        return new NextStep(
                "lesson",
                module,
                moduleTitle,
                lesson.text(lang).title(),
                "/modules/" + module + "/lessons/" + lesson.id().value() + (place > 1 ? "#p" + place : ""),
                progress.minutesLeft(),
                percent);
    }
}
