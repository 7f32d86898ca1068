package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Task;
import org.conventionacademy.register.ObligationId;

/// An immutable revision of a module: everything that a reader, a quiz and a report need of it.
///
/// @param number counts the module's revisions, from 1
/// @param minor whether the English lessons, the quiz and the questions are those of the revision before
/// @param retired whether the module is no longer offered; what was begun may be finished
public record ModuleRevision(
        RevisionId id,
        ModuleId module,
        int number,
        Instant publishedAt,
        boolean minor,
        boolean retired,
        List<String> audiences,
        List<String> instructors,
        List<Lesson> lessons,
        QuizRules quiz,
        List<Question> questions,
        Map<Lang, ModuleText> texts) {

    @JsonIgnore
    public Set<Lang> languages() {
        return texts.keySet();
    }

    /// The text in that language, else in English.
    @JsonIgnore
    public ModuleText text(Lang lang) {
        return Translations.pick(texts, lang);
    }

    @JsonIgnore
    public Optional<Lesson> lesson(LessonId id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /// What the rules of drawing take of the questions in this order: of those that a rule could take, the first.
    @JsonIgnore
    public Set<Question> ruledDraw(List<Question> order) {
        return Drawing.of(quiz.draw(), order, (rule, question) -> rule.fits(question.tests(), question.tags()))
                .orElseThrow(() -> new IllegalStateException("A quiz was published that cannot be drawn"));
    }

    @JsonIgnore
    public Optional<Question> question(QuestionRevisionId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /// What an attempt is drawn from.
    @JsonIgnore
    public List<Question> pool() {
        return questions.stream().filter(question -> !question.withdrawn()).toList();
    }

    /// Whether its quiz finds enough to draw.
    boolean drawable() {
        return pool().size() >= quiz.ask()
                && Drawing.of(quiz.draw(), pool(), (rule, question) -> rule.fits(question.tests(), question.tags()))
                        .isPresent();
    }

    /// The next revision, with one question in the place of that with its code.
    ModuleRevision with(RevisionId id, int number, Instant publishedAt, Question corrected) {
        List<Question> others = questions.stream()
                .map(question -> question.code().equals(corrected.code()) ? corrected : question)
                .toList();
        return with(id, number, publishedAt, false, others);
    }

    /// The same revision as it would be with other keys.
    public ModuleRevision keyed(Map<QuestionRevisionId, Task> keys) {
        return keys.isEmpty()
                ? this
                : with(
                        id,
                        number,
                        publishedAt,
                        minor,
                        questions.stream()
                                .map(question -> keys.containsKey(question.id())
                                        ? question.keyed(Objects.requireNonNull(keys.get(question.id())))
                                        : question)
                                .toList());
    }

    private ModuleRevision with(
            RevisionId id, int number, Instant publishedAt, boolean minor, List<Question> questions) {
        return new ModuleRevision(
                id,
                module,
                number,
                publishedAt,
                minor,
                retired,
                audiences,
                instructors,
                lessons,
                quiz,
                questions,
                texts);
    }

    /// Minutes to read all lessons.
    @JsonIgnore
    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }

    /// Every obligation that a lesson teaches or a question tests, once, in the order of the module.
    @JsonIgnore
    public List<ObligationId> obligations() {
        return Stream.concat(
                        lessons.stream().flatMap(lesson -> lesson.teaches().stream()),
                        questions.stream().flatMap(question -> question.tests().stream()))
                .distinct()
                .toList();
    }

    /// The numbers of the articles behind [#obligations], ascending.
    @JsonIgnore
    public List<Integer> articles() {
        Set<Integer> numbers = new TreeSet<>();
        obligations().forEach(obligation -> numbers.add(obligation.article()));
        return List.copyOf(numbers);
    }
}
