package org.conventionacademy.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.assessment.QuizStanding;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleRevision;
import org.jspecify.annotations.Nullable;

/// Where a person stands in a module: the one computation behind every page and the API.
public record ModuleProgress(
        ModuleRevision revision,
        LearningState state,
        boolean enrolled,
        Map<LessonId, LessonProgress> lessons,
        QuizStanding quiz,
        @Nullable Completion completion) {

    public boolean read(LessonId lesson) {
        LessonProgress progress = lessons.get(lesson);
        return progress != null && progress.read();
    }

    public boolean changed(LessonId lesson) {
        LessonProgress progress = lessons.get(lesson);
        return progress != null && progress.changed();
    }

    public int lessonsRead() {
        return (int)
                revision.lessons().stream().filter(lesson -> read(lesson.id())).count();
    }

    public int lessonsLeft() {
        return revision.lessons().size() - lessonsRead();
    }

    /// The quiz opens once every lesson is read; one that is under way or passed stays open.
    public boolean quizOpen() {
        return lessonsLeft() == 0 || quiz.open() != null || quiz.passed();
    }

    /// Steps done of all steps, the quiz being one, in percent.
    public int percent() {
        int steps = revision.lessons().size() + 1;
        int done = lessonsRead() + (quiz.passed() ? 1 : 0);
        return completion != null ? 100 : 100 * done / steps;
    }

    /// Minutes of lessons that are not read yet.
    public int minutesLeft() {
        return revision.lessons().stream()
                .filter(lesson -> !read(lesson.id()))
                .mapToInt(Lesson::minutes)
                .sum();
    }

    /// The lesson to go on with: the one opened last if it is not read yet, else the first that is not.
    public Optional<Lesson> next() {
        Optional<Lesson> last = lessons.values().stream()
                .max(Comparator.comparing(LessonProgress::updatedAt))
                .filter(progress -> !progress.read())
                .flatMap(progress -> revision.lesson(progress.lesson()));
        return last.or(() ->
                revision.lessons().stream().filter(lesson -> !read(lesson.id())).findFirst());
    }

    /// The same after a lesson was opened: it is the one touched last.
    ModuleProgress opened(LessonId lesson, Instant at) {
        Map<LessonId, LessonProgress> now = new LinkedHashMap<>(lessons);
        now.merge(
                lesson,
                new LessonProgress(lesson, revision.id(), 0, null, at, false),
                (before, fresh) -> before.openedAt(at));
        return new ModuleProgress(revision, state, enrolled, now, quiz, completion);
    }

    /// The lesson touched last.
    public Optional<LessonId> last() {
        return lessons.values().stream()
                .max(Comparator.comparing(LessonProgress::updatedAt))
                .map(LessonProgress::lesson);
    }

    /// The passage to go on at in a lesson, 0 for its beginning.
    public int place(LessonId lesson) {
        LessonProgress progress = lessons.get(lesson);
        return progress == null || progress.changed() ? 0 : progress.place();
    }
}
