package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.QuizRules;
import org.conventionacademy.content.ReviewRule;
import org.conventionacademy.platform.Lang;

/// Puts rows and content together into what people see. The key enters in [#review] only.
final class Views {
    private Views() {}

    static AttemptView attempt(
            AttemptRow row,
            ModuleRevision revision,
            List<AttemptRows.Item> items,
            AnswerRows.Given given,
            Lang lang,
            Instant now) {
        boolean inSequence = revision.quiz().inSequence();
        List<AttemptItem> asked = items.stream()
                .filter(item -> !inSequence || item.position() <= row.reached())
                .map(item -> asked(item, Ending.question(revision, item), revision.quiz(), given, lang))
                .toList();
        return new AttemptView(
                row.id(),
                row.module(),
                row.revision(),
                row.lang(),
                row.number(),
                row.state(),
                row.startedAt(),
                row.deadline(),
                row.late(),
                row.closesAt(),
                now,
                row.secondsLeft(now),
                items.size(),
                inSequence ? Integer.valueOf(row.reached()) : null,
                asked);
    }

    private static AttemptItem asked(
            AttemptRows.Item item, Question question, QuizRules quiz, AnswerRows.Given given, Lang lang) {
        AnswerRows.Answer answer = given.current(item.question());
        return new AttemptItem(
                item.position(),
                item.question(),
                question.kind(),
                question.language(lang),
                question.text(lang).stemHtml(),
                QuestionWords.options(question, item.options(), lang),
                Certainty.controls(quiz, question.task().controls(item.options())),
                answer.version(),
                answer.choice(),
                given.competing(item.question()));
    }

    static AttemptReview review(
            AttemptRow row,
            ModuleRevision revision,
            List<AttemptRows.Item> items,
            Map<QuestionRevisionId, AnswerRows.Answer> answers,
            Lang lang) {
        List<ReviewItem> reviewed = items.stream()
                .map(item ->
                        reviewed(item, revision, answers.getOrDefault(item.question(), AnswerRows.Answer.NONE), lang))
                .toList();
        List<LessonId> readAgain = revision.lessons().stream()
                .map(Lesson::id)
                .filter(lesson ->
                        reviewed.stream().anyMatch(item -> item.readAgain().contains(lesson)))
                .toList();
        return new AttemptReview(
                row.result(), ReviewRule.Show.SOLUTIONS, revision.quiz().review(), reviewed, readAgain);
    }

    private static ReviewItem reviewed(
            AttemptRows.Item item, ModuleRevision revision, AnswerRows.Answer answer, Lang lang) {
        Question question = Ending.question(revision, item);
        QuestionWords words = new QuestionWords(question.text(lang));
        BigDecimal points = Optional.ofNullable(item.points()).orElse(BigDecimal.ZERO);
        return new ReviewItem(
                item.position(),
                item.question(),
                question.kind(),
                question.language(lang),
                question.tests(),
                question.text(lang).stemHtml(),
                words.passage(question.task()),
                words.lines(question.task().verdicts(Certainty.without(answer.choice()), item.options())),
                points,
                item.counted(),
                revision.quiz().certainty()
                        ? Integer.valueOf(Certainty.of(answer.choice()).level())
                        : null,
                points.compareTo(BigDecimal.ONE) == 0 ? List.of() : lessonsFor(question, revision));
    }

    private static List<LessonId> lessonsFor(Question question, ModuleRevision revision) {
        return revision.lessons().stream()
                .filter(lesson -> lesson.teaches().stream().anyMatch(question.tests()::contains))
                .map(Lesson::id)
                .toList();
    }

    /// @param rows the person's attempts of this module, in the order they were begun
    /// @param extra attempts that an instructor added
    static QuizStanding standing(ModuleRevision revision, List<AttemptRow> rows, int extra, Instant now) {
        List<AttemptResult> results = new ArrayList<>();
        AttemptId open = null;
        for (AttemptRow row : rows) {
            if (row.open()) {
                open = row.id();
            } else {
                results.add(row.result());
            }
        }
        AttemptResult best = null;
        for (AttemptResult result : results) {
            if (best == null || BY_SCORE.compare(result, best) > 0) {
                best = result;
            }
        }
        AttemptResult last = results.isEmpty() ? null : results.getLast();
        int allowed = revision.quiz().attempts() + extra;
        Instant from = last == null || open != null || rows.size() >= allowed
                ? null
                : last.endedAt().plus(revision.quiz().waiting());
        return new QuizStanding(
                revision.module(),
                rows.size(),
                allowed,
                open,
                best,
                last,
                from != null && now.isBefore(from) ? from : null);
    }

    /// A pass is better than none: pass marks differ between revisions.
    private static final Comparator<AttemptResult> BY_SCORE =
            Comparator.comparing(AttemptResult::passed).thenComparing(AttemptResult::scorePercent);
}
