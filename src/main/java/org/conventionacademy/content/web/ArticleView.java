package org.conventionacademy.content.web;

import java.util.List;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.register.Article;
import org.conventionacademy.register.Chapter;
import org.conventionacademy.register.Confidence;

/// What the page of an article shows.
///
/// @param teacher whether the reader may see which questions test it
/// @param previous the number of the article before, 0 at the first
/// @param next the number of the article after, 0 at the last
record ArticleView(
        Article article,
        Chapter chapter,
        List<DutyView> duties,
        List<LessonLink> lessons,
        boolean teacher,
        List<QuestionLine> questions,
        int previous,
        int next) {

    /// A question that tests a duty of the article, without its key.
    ///
    /// @param tests the duties of this article that it tests
    record QuestionLine(String stem, String lang, String module, List<String> tests) {}

    record LessonLink(String address, String title, String lang, String direction, String module, int position) {
        static LessonLink of(ModuleRevision module, Lesson lesson, Lang wanted) {
            Lang lang = lesson.language(wanted);
            return new LessonLink(
                    "/modules/" + module.module() + "/lessons/" + lesson.id(),
                    lesson.text(wanted).title(),
                    lang.code(),
                    lang.direction(),
                    module.text(wanted).title(),
                    lesson.position());
        }
    }

    /// The message that says how sure we are of the paraphrase; empty where it is verified.
    public String doubt() {
        return article.confidence() == Confidence.VERIFIED
                ? ""
                : "register_" + article.confidence().code();
    }

    /// Whether the doubt is more than one quiet line.
    public boolean unsure() {
        return !article.confidence().bearsFigures();
    }
}
