package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.map;
import static org.conventionacademy.platform.YamlShape.number;
import static org.conventionacademy.platform.YamlShape.optional;
import static org.conventionacademy.platform.YamlShape.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode;
import org.jspecify.annotations.Nullable;

/// A case in which each decision leads to the next step. What counts are the points on the path that was taken, as a
/// share of those on the best one.
///
/// @param steps the first is where it begins
public record BranchingCase(List<Step> steps) implements Task {
    public record Step(String id, List<Way> ways) {}

    /// @param next the step that it leads to, always a later one; null where it ends the case
    public record Way(String id, int points, @Nullable String next) {}

    static final TaskForm FORM = TaskForm.of(
            fields -> new BranchingCase(
                    fields.list("steps").stream().map(BranchingCase::step).toList()),
            required(
                    "steps",
                    listOf(map(
                            required("id", TaskForm.ID),
                            required(
                                    "ways",
                                    listOf(map(
                                            required("id", TaskForm.ID),
                                            required("points", number(0, 3)),
                                            optional("next", TaskForm.ID))))))));

    private static Step step(YamlNode.Fields fields) {
        return new Step(
                fields.text("id"),
                fields.list("ways").stream()
                        .map(way -> new Way(way.text("id"), way.number("points"), way.textOrNull("next")))
                        .toList());
    }

    private static String mark(Step step, Way way) {
        return step.id() + "." + way.id();
    }

    private static List<String> marks(Step step) {
        return step.ways().stream().map(way -> mark(step, way)).toList();
    }

    private Optional<Step> step(@Nullable String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.BRANCHING_CASE;
    }

    @Override
    public YamlNode.Fields file() {
        return new FileNodes()
                .items("steps", steps.stream().map(BranchingCase::file).toList())
                .fields();
    }

    private static YamlNode.Fields file(Step step) {
        List<YamlNode.Fields> ways = step.ways().stream()
                .map(way -> {
                    FileNodes nodes = new FileNodes().text("id", way.id()).text("points", String.valueOf(way.points()));
                    return (way.next() == null ? nodes : nodes.text("next", way.next())).fields();
                })
                .toList();
        return new FileNodes().text("id", step.id()).items("ways", ways).fields();
    }

    @Override
    public List<Worded> words() {
        return steps.stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(Worded.label(step.id())), marks(step).stream().map(Worded::option)))
                .toList();
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        List<Fault> faults = new ArrayList<>();
        List<String> ids = steps.stream().map(Step::id).toList();
        boolean twice = Choices.twice(ids)
                || steps.stream().anyMatch(step -> Choices.twice(marks(step)) || !Choices.between(step.ways(), 2, 5));
        if (!Choices.between(steps, 2, 8) || twice) {
            faults.add(new Fault(
                    "A branching case has 2 to 8 steps of 2 to 5 ways, each with an id of its own",
                    "Change the steps"));
        }
        for (int at = 0; at < steps.size(); at++) {
            List<String> later = ids.subList(at + 1, ids.size());
            for (Way way : steps.get(at).ways()) {
                if (way.next() != null && !later.contains(way.next())) {
                    faults.add(new Fault(
                            "`" + mark(steps.get(at), way) + "` leads to `" + way.next() + "`, which is no later step",
                            "Lead on to a later step, or leave `next` out to end the case"));
                }
            }
        }
        Set<String> reached = steps.stream()
                .flatMap(step -> step.ways().stream())
                .flatMap(way -> Stream.ofNullable(way.next()))
                .collect(Collectors.toSet());
        ids.stream()
                .skip(1)
                .filter(id -> !reached.contains(id))
                .forEach(id -> faults.add(new Fault("No way leads to `" + id + "`", "Lead to it, or remove it")));
        if (faults.isEmpty() && best(0) == 0) {
            faults.add(new Fault("No way earns a point", "Give the right decisions points"));
        }
        return faults;
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return steps.stream()
                .flatMap(step -> Choices.shuffled(marks(step), random).stream())
                .toList();
    }

    @Override
    public List<Control> controls(List<String> offered) {
        return steps.stream()
                .<Control>map(step -> new Control.Group(
                        step.id(),
                        leadingTo(step),
                        List.of(new Control.Options(step.id(), Choices.offered(marks(step), offered), false))))
                .toList();
    }

    private List<String> leadingTo(Step target) {
        return steps.stream()
                .flatMap(step -> step.ways().stream()
                        .filter(way -> target.id().equals(way.next()))
                        .map(way -> mark(step, way)))
                .toList();
    }

    /// The decisions on the path; what was chosen at a step that it no longer leads to is left out.
    @Override
    public List<String> fit(List<String> marks) {
        List<String> all = steps.stream().flatMap(step -> marks(step).stream()).toList();
        List<String> chosen = Marks.chosenOnce(marks, all);
        List<String> path = new ArrayList<>();
        walk(steps.getFirst(), chosen, path);
        return path.stream().sorted().toList();
    }

    private void walk(Step step, List<String> chosen, List<String> path) {
        chosen(step, chosen).ifPresent(way -> {
            path.add(mark(step, way));
            step(way.next()).ifPresent(next -> walk(next, chosen, path));
        });
    }

    private static Optional<Way> chosen(Step step, List<String> marks) {
        return step.ways().stream()
                .filter(way -> marks.contains(mark(step, way)))
                .findFirst();
    }

    @Override
    public Points points(List<String> answer) {
        int earned = steps.stream()
                .flatMap(step -> chosen(step, answer).stream())
                .mapToInt(Way::points)
                .sum();
        return new Points(earned, best(0));
    }

    /// The most that can still be earned from a step on; ways lead to later steps only.
    private int best(int from) {
        return steps.get(from).ways().stream().mapToInt(this::best).max().orElse(0);
    }

    private int best(Way way) {
        return way.points()
                + step(way.next()).map(step -> best(steps.indexOf(step))).orElse(0);
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        Set<String> right = rightMarks();
        Set<String> asked = new HashSet<>(Set.of(steps.getFirst().id()));
        return steps.stream()
                .<Verdict>map(step -> {
                    chosen(step, answer).map(Way::next).ifPresent(asked::add);
                    return new Verdict.Group(
                            step.id(),
                            asked.contains(step.id()),
                            Choices.verdicts(Choices.offered(marks(step), offered), right, answer));
                })
                .toList();
    }

    /// Of every step, the decisions that leave the most to be earned.
    @Override
    public Set<String> rightMarks() {
        return steps.stream()
                .flatMap(step -> step.ways().stream()
                        .filter(way -> best(way) == best(steps.indexOf(step)))
                        .map(way -> mark(step, way)))
                .collect(Collectors.toSet());
    }
}
