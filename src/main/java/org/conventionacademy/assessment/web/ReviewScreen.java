package org.conventionacademy.assessment.web;

import java.util.List;
import org.conventionacademy.assessment.AttemptReview;
import org.conventionacademy.assessment.CorrectionNote;
import org.conventionacademy.assessment.QuizStanding;
import org.conventionacademy.assessment.ReviewItem;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.platform.Lang;

/// A graded attempt as its page shows it.
///
/// @param late whether an answer came after the end just now
public record ReviewScreen(
        AttemptReview review,
        ModuleRevision revision,
        QuizStanding standing,
        List<CorrectionNote> notes,
        Lang lang,
        boolean late) {
    /// A lesson to go to.
    public record LessonLink(String address, String title, String lang, String direction) {}

    public String moduleTitle() {
        return revision.text(lang).title();
    }

    public List<LessonLink> readAgain() {
        return links(review.readAgain());
    }

    public List<LessonLink> readAgain(ReviewItem item) {
        return links(item.readAgain());
    }

    public List<Integer> articles(ReviewItem item) {
        return item.tests().stream()
                .map(obligation -> obligation.article())
                .filter(number -> number > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private List<LessonLink> links(List<LessonId> lessons) {
        return lessons.stream()
                .flatMap(id -> revision.lesson(id).stream())
                .map(this::link)
                .toList();
    }

    private LessonLink link(Lesson lesson) {
        Lang shown = lesson.language(lang);
        return new LessonLink(
                "/modules/" + revision.module() + "/lessons/" + lesson.id(),
                lesson.text(lang).title(),
                shown.code(),
                shown.direction());
    }
}
