package org.conventionacademy.content;

import java.util.HashSet;
import java.util.Set;

/// Lessons and questions are known by their ids for ever.
final class RequireUniqueIds implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        Set<LessonId> lessons = new HashSet<>();
        module.lessons().stream()
                .filter(lesson -> !lessons.add(lesson.id()))
                .forEach(lesson -> desk.error(
                        module.file(),
                        lesson.line(),
                        "The lesson `" + lesson.id() + "` is there twice",
                        "Keep one of them"));
        Set<QuestionCode> questions = new HashSet<>();
        module.questions().stream()
                .filter(question -> !questions.add(question.code()))
                .forEach(question -> desk.error(
                        question.file(),
                        question.line(),
                        "The question `" + question.code() + "` is there twice",
                        "Keep one of them"));
    }
}
