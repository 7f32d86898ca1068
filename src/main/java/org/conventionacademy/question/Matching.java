package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode;

/// To each option belongs a target of its own: every pair counts the same.
///
/// An answer may give one target to two options, as happens on the way to another; at most one of them is right.
///
/// @param targets at least as many as options
/// @param key `option=target`, in the order of the options
public record Matching(List<String> options, List<String> targets, List<String> key) implements Task {
    static final TaskForm FORM = TaskForm.of(
            fields -> new Matching(fields.texts("options"), fields.texts("targets"), fields.texts("key")),
            required("options", listOf(TaskForm.ID)),
            required("targets", listOf(TaskForm.ID)),
            required("key", listOf(TaskForm.PAIR)));

    @Override
    public QuestionKind kind() {
        return QuestionKind.MATCHING;
    }

    @Override
    public YamlNode.Fields file() {
        return new FileNodes()
                .texts("options", options)
                .texts("targets", targets)
                .texts("key", key)
                .fields();
    }

    @Override
    public List<Worded> words() {
        return Stream.concat(
                        options.stream().map(Worded::option), targets.stream().map(Worded::label))
                .toList();
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        List<Fault> faults = new ArrayList<>();
        List<String> ids = Stream.concat(options.stream(), targets.stream()).toList();
        if (Choices.twice(ids)) {
            faults.add(new Fault("An option or target is there twice", "Give each its own id"));
        }
        if (!Choices.between(options, 2, 8) || !Choices.between(targets, options.size(), 10)) {
            faults.add(new Fault(
                    "A matching has 2 to 8 options, and as many targets or more, 10 at most",
                    "Change the options or the targets"));
        }
        List<String> keyed = options.stream()
                .flatMap(option -> Marks.value(key, option).stream())
                .toList();
        if (keyed.size() != options.size() || key.size() != options.size() || !targets.containsAll(keyed)) {
            faults.add(new Fault(
                    true,
                    "The key does not give each option one of the targets",
                    "Write `option=target` for each, in order"));
        }
        if (Choices.twice(keyed)) {
            faults.add(new Fault(true, "The key uses a target twice", "Give each option a target of its own"));
        }
        return faults;
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return Stream.concat(Choices.shuffled(options, random).stream(), Choices.shuffled(targets, random).stream())
                .toList();
    }

    @Override
    public List<Control> controls(List<String> offered) {
        List<String> choices = Choices.offered(targets, offered);
        return Choices.offered(options, offered).stream()
                .<Control>map(option -> new Control.Menu(
                        option,
                        choices.stream()
                                .map(target -> new Control.Entry(option + "=" + target, target, null))
                                .toList()))
                .toList();
    }

    @Override
    public List<String> fit(List<String> marks) {
        return Marks.set(marks, options, targets);
    }

    @Override
    public Points points(List<String> answer) {
        int right = (int) answer.stream().filter(key::contains).count();
        return new Points(right, key.size());
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        return Choices.offered(options, offered).stream()
                .<Verdict>map(option -> new Verdict.Row(
                        option,
                        said(answer, option),
                        List.of(said(key, option)),
                        said(answer, option).equals(said(key, option))))
                .toList();
    }

    private static List<Said> said(List<String> marks, String option) {
        return Marks.value(marks, option)
                .<List<Said>>map(target -> List.of(new Said.Label(target)))
                .orElse(List.of());
    }

    @Override
    public Set<String> rightMarks() {
        return Set.copyOf(key);
    }

    @Override
    public Optional<Task> keyed(List<String> answer) {
        List<String> inOrder = options.stream()
                .flatMap(option -> Marks.value(answer, option).stream().map(target -> option + "=" + target))
                .toList();
        return Optional.of(new Matching(options, targets, inOrder));
    }
}
