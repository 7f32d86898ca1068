package org.conventionacademy.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.assessment.FirstAttempt.Response;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.question.Task;

/// Adds up the first attempts of one module's quiz, each once; what it holds grows with the questions and not with the
/// people.
final class ItemTally {
    /// Two revisions with the same bank hold the same quiz.
    private record Quiz(int ask, Set<QuestionRevisionId> bank) {
        static Quiz of(ModuleRevision revision) {
            return new Quiz(
                    revision.quiz().ask(),
                    revision.questions().stream().map(Question::id).collect(Collectors.toSet()));
        }
    }

    private final Function<RevisionId, ModuleRevision> content;
    private final Map<RevisionId, ModuleRevision> revisions = new HashMap<>();
    private final Map<RevisionId, Quiz> quizOf = new HashMap<>();
    private final Map<QuestionRevisionId, InLanguages<ItemSums>> items = new HashMap<>();
    private final Map<Quiz, InLanguages<QuizSums>> quizzes = new HashMap<>();
    private final Map<QuestionRevisionId, ModuleRevision> latest = new HashMap<>();
    private final Map<QuestionRevisionId, Task> tasks = new HashMap<>();
    private long persons;

    ItemTally(Function<RevisionId, ModuleRevision> content) {
        this.content = content;
    }

    void add(FirstAttempt attempt) {
        if (attempt.responses().isEmpty()) {
            return;
        }
        persons++;
        ModuleRevision revision = revisions.computeIfAbsent(attempt.revision(), content);
        Quiz quiz = quizOf.computeIfAbsent(attempt.revision(), id -> Quiz.of(revision));
        quizzes.computeIfAbsent(quiz, key -> new InLanguages<>(QuizSums::new))
                .each(attempt.lang(), sums -> sums.add(attempt));
        int total = attempt.total();
        int others = attempt.responses().size() - 1;
        for (Response given : attempt.responses()) {
            Response response = given.counted(task(revision, given.question()));
            items.computeIfAbsent(response.question(), key -> new InLanguages<>(ItemSums::new))
                    .each(attempt.lang(), sums -> sums.add(response, total - response.points(), others));
            latest.merge(response.question(), revision, (one, other) -> one.number() >= other.number() ? one : other);
        }
    }

    private Task task(ModuleRevision revision, QuestionRevisionId id) {
        return tasks.computeIfAbsent(
                id,
                each -> revision.question(each).orElseThrow(Problem::notFound).task());
    }

    ModuleItems result(Instant asOf) {
        return new ModuleItems(asOf, persons, quizStatistics(), itemStatistics());
    }

    private List<QuizStatistics> quizStatistics() {
        List<QuizStatistics> all = new ArrayList<>();
        quizzes.forEach((quiz, languages) -> {
            List<Integer> numbers = quizOf.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(quiz))
                    .flatMap(entry -> Stream.ofNullable(revisions.get(entry.getKey())))
                    .map(ModuleRevision::number)
                    .sorted()
                    .toList();
            all.add(languages.all().statistics(numbers, null));
            languages.byLang().forEach((lang, sums) -> all.add(sums.statistics(numbers, lang)));
        });
        all.sort(Comparator.comparing((QuizStatistics quiz) -> quiz.revisions().getLast())
                .reversed()
                .thenComparing(QuizStatistics::lang, Comparator.nullsFirst(Comparator.naturalOrder())));
        return all;
    }

    private List<ItemStatistics> itemStatistics() {
        List<ItemStatistics> all = new ArrayList<>();
        items.forEach((id, languages) -> {
            ModuleRevision revision = Objects.requireNonNull(latest.get(id));
            revision.question(id).ifPresent(question -> all.addAll(itemStatistics(question, revision.id(), languages)));
        });
        return all;
    }

    private static List<ItemStatistics> itemStatistics(
            Question question, RevisionId revision, InLanguages<ItemSums> languages) {
        List<ItemStatistics> each = new ArrayList<>();
        languages.byLang().forEach((lang, sums) -> {
            boolean translated = lang != Lang.EN && question.texts().containsKey(lang);
            each.add(sums.statistics(
                    question, revision, lang, translated ? languages.byLang().get(Lang.EN) : null));
        });
        ItemStatistics all = languages.all().statistics(question, revision, null, null);
        each.addFirst(all.with(ItemWarnings.together(
                all.warnings(),
                each.stream().flatMap(one -> one.warnings().stream()).toList())));
        return each;
    }
}
