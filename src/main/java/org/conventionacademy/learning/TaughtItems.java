package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.assessment.ItemAnalysis;
import org.conventionacademy.assessment.ItemStatistics;
import org.conventionacademy.assessment.ModuleItems;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.Person;
import org.conventionacademy.platform.Page;
import org.conventionacademy.platform.PageRequest;
import org.conventionacademy.platform.Problem;

/// How the questions one teaches do: their statistics, and what was reported about them.
@ApplicationScoped
public class TaughtItems {
    private final Teaching teaching;
    private final ItemAnalysis analysis;
    private final Problems problems;
    private final Modules modules;

    TaughtItems(Teaching teaching, ItemAnalysis analysis, Problems problems, Modules modules) {
        this.teaching = teaching;
        this.analysis = analysis;
        this.problems = problems;
        this.modules = modules;
    }

    /// @throws Problem NOT_FOUND also when the viewer does not teach the module
    public TaughtItemList list(Person viewer, ModuleId module, ItemFilter filter, PageRequest page) {
        ModuleRevision revision = teaching.module(viewer, module);
        Optional<ModuleItems> made = analysis.of(module);
        Map<QuestionRevisionId, ProblemCount> reported = problems.ofQuestions(module);
        List<TaughtItem> items = made.stream()
                .flatMap(each -> each.items().stream())
                .filter(statistics -> statistics.lang() == filter.lang())
                .flatMap(statistics -> content(statistics)
                        .map(content -> TaughtItem.of(
                                content,
                                current(revision, content),
                                reported.getOrDefault(content.id(), ProblemCount.NONE),
                                statistics)))
                .filter(item -> item.current() || filter.earlier())
                .sorted(filter.order().comparator())
                .toList();
        return new TaughtItemList(
                made.map(ModuleItems::asOf).orElse(null),
                made.map(ModuleItems::persons).orElse(0L),
                made.map(ModuleItems::quizzes).orElse(List.of()).stream()
                        .filter(quiz -> quiz.lang() == filter.lang())
                        .toList(),
                Page.of(items.stream().skip(page.offset()).limit(page.size()).toList(), page, items.size()));
    }

    /// @throws Problem NOT_FOUND also when the viewer does not teach the module, or nobody was asked the question yet
    public TaughtQuestion question(Person viewer, ModuleId module, QuestionRevisionId id) {
        ModuleRevision revision = teaching.module(viewer, module);
        ModuleItems made = analysis.of(module).orElseThrow(Problem::notFound);
        List<ItemStatistics> statistics =
                made.items().stream().filter(item -> item.question().equals(id)).toList();
        Question content =
                statistics.stream().flatMap(this::content).findFirst().orElseThrow(Problem::notFound);
        List<TaughtQuestion.Other> others = made.items().stream()
                .filter(item -> item.lang() == null && !item.question().equals(id))
                .flatMap(this::content)
                .filter(other -> other.code().equals(content.code()))
                .map(other -> new TaughtQuestion.Other(other.id(), other.number()))
                .sorted(Comparator.comparing(TaughtQuestion.Other::number).reversed())
                .toList();
        ProblemCount reported = problems.ofQuestions(module).getOrDefault(id, ProblemCount.NONE);
        return new TaughtQuestion(
                content.code(),
                content.number(),
                current(revision, content),
                made.asOf(),
                reported.all(),
                reported.open(),
                statistics,
                others,
                content);
    }

    /// Which revisions of questions have statistics, and so a page that shows them.
    ///
    /// @throws Problem NOT_FOUND also when the viewer does not teach the module
    public Set<QuestionRevisionId> shown(Person viewer, ModuleId module) {
        return analysis.of(teaching.module(viewer, module).module()).map(ModuleItems::items).orElse(List.of()).stream()
                .map(ItemStatistics::question)
                .collect(Collectors.toSet());
    }

    private Stream<Question> content(ItemStatistics item) {
        return modules.revision(item.revision()).question(item.question()).stream();
    }

    private static boolean current(ModuleRevision revision, Question question) {
        return revision.question(question.id()).isPresent();
    }
}
