package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.required;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode;

/// One of three to five options is right: all or nothing.
///
/// @param key the right one
public record SingleChoice(List<String> options, List<String> key) implements Task {
    static final TaskForm FORM = TaskForm.of(
            fields -> new SingleChoice(fields.texts("options"), fields.texts("key")),
            required("options", listOf(TaskForm.ID)),
            required("key", listOf(TaskForm.ID)));

    @Override
    public QuestionKind kind() {
        return QuestionKind.SINGLE_CHOICE;
    }

    @Override
    public YamlNode.Fields file() {
        return FileNodes.options(options, key);
    }

    @Override
    public List<Worded> words() {
        return options.stream().map(Worded::option).toList();
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        boolean right = Choices.between(options, 3, 5) && key.size() == 1;
        return Choices.faults(options, key, right, "A single choice has 3 to 5 options and one right one");
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return Choices.shuffled(options, random);
    }

    @Override
    public List<Control> controls(List<String> offered) {
        return List.of(new Control.Options("", Choices.offered(options, offered), false));
    }

    @Override
    public List<String> fit(List<String> marks) {
        return Marks.chosenOnce(marks, options);
    }

    @Override
    public Points points(List<String> answer) {
        return Points.fullIf(answer.equals(key));
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        return Choices.verdicts(Choices.offered(options, offered), key, answer);
    }

    @Override
    public Set<String> rightMarks() {
        return Set.copyOf(key);
    }

    @Override
    public Optional<Task> keyed(List<String> answer) {
        return Optional.of(new SingleChoice(options, Choices.offered(answer, options)));
    }
}
