package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.required;
import static org.conventionacademy.platform.YamlShape.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.YamlNode;
import org.conventionacademy.platform.YamlShape;

/// Several questions on one case, each of a kind of its own: every part counts the same.
public record CaseParts(List<Part> parts) implements Task {
    public record Part(String id, Task task) {
        private String before() {
            return id + ".";
        }

        /// Of an answer to the whole, what answers this part.
        private List<String> own(List<String> marks) {
            return marks.stream()
                    .filter(mark -> mark.startsWith(before()))
                    .map(mark -> mark.substring(before().length()))
                    .toList();
        }

        private List<String> outside(List<String> marks) {
            return marks.stream().map(before()::concat).toList();
        }
    }

    static final TaskForm FORM = new TaskForm(
            CaseParts::keys,
            fields -> new CaseParts(
                    fields.list("parts").stream().map(CaseParts::part).toList()));

    private static List<YamlShape.Key> keys() {
        Map<String, List<YamlShape.Key>> within = Arrays.stream(QuestionKind.values())
                .filter(kind -> kind != QuestionKind.CASE && kind != QuestionKind.BRANCHING_CASE)
                .collect(Collectors.toMap(QuestionKind::code, QuestionKind::keys));
        YamlShape part = YamlShape.variants(
                "kind",
                within,
                required("id", TaskForm.ID),
                required("kind", word(within.keySet().stream().sorted().toArray(String[]::new))));
        return List.of(required("parts", listOf(part)));
    }

    private static Part part(YamlNode.Fields fields) {
        return new Part(fields.text("id"), QuestionKind.of(fields.text("kind")).read(fields));
    }

    private <T> List<T> each(BiFunction<Part, Task, List<T>> of) {
        return parts.stream()
                .flatMap(part -> of.apply(part, part.task()).stream())
                .toList();
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.CASE;
    }

    @Override
    public YamlNode.Fields file() {
        return new FileNodes()
                .items(
                        "parts",
                        parts.stream()
                                .map(part -> new FileNodes()
                                        .text("id", part.id())
                                        .text("kind", part.task().kind().code())
                                        .all(part.task().file())
                                        .fields())
                                .toList())
                .fields();
    }

    @Override
    public List<Worded> words() {
        return each((part, task) -> Stream.concat(
                        Stream.of(Worded.label(part.id())),
                        task.words().stream().map(word -> word.within(part.id())))
                .toList());
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        List<Fault> faults = new ArrayList<>();
        if (!Choices.between(parts, 2, 6)
                || Choices.twice(parts.stream().map(Part::id).toList())) {
            faults.add(new Fault("A case has 2 to 6 parts, each with an id of its own", "Change the parts"));
        }
        faults.addAll(each((part, task) -> task.faults(languages).stream()
                .map(fault -> new Fault("Part `" + part.id() + "`: " + fault.what(), fault.hint()))
                .toList()));
        return faults;
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return each((part, task) -> part.outside(task.shuffled(random)));
    }

    @Override
    public List<Control> controls(List<String> offered) {
        return each((part, task) -> List.of(new Control.Group(
                part.id(),
                List.of(),
                task.controls(part.own(offered)).stream()
                        .map(control -> control.within(part.id()))
                        .toList())));
    }

    @Override
    public List<String> fit(List<String> marks) {
        List<String> fit = each((part, task) -> part.outside(task.fit(part.own(marks))));
        if (!marks.stream().allMatch(mark -> parts.stream().anyMatch(part -> mark.startsWith(part.before())))) {
            throw Problem.badRequest("question_problem_option");
        }
        return fit.stream().sorted().toList();
    }

    @Override
    public Points points(List<String> answer) {
        return Points.mean(each((part, task) -> List.of(task.points(part.own(answer)))));
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        return each((part, task) -> List.of(new Verdict.Group(
                part.id(),
                true,
                task.verdicts(part.own(answer), part.own(offered)).stream()
                        .map(line -> line.within(part.id()))
                        .toList())));
    }

    @Override
    public List<String> counted(List<String> answer) {
        return each((part, task) -> part.outside(task.counted(part.own(answer))));
    }

    @Override
    public Set<String> rightMarks() {
        return Set.copyOf(each((part, task) -> part.outside(List.copyOf(task.rightMarks()))));
    }

    @Override
    public Optional<Task> keyed(List<String> answer) {
        List<Part> keyed = each((part, task) -> task.keyed(part.own(answer)).stream()
                .map(other -> new Part(part.id(), other))
                .toList());
        return keyed.size() == parts.size() ? Optional.of(new CaseParts(keyed)) : Optional.empty();
    }
}
