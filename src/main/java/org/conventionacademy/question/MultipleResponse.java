package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.required;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode;

/// Several of four to six options are right: each right one earns its share, each wrong one takes a share away.
public record MultipleResponse(List<String> options, List<String> key) implements Task {
    static final TaskForm FORM = TaskForm.of(
            fields -> new MultipleResponse(fields.texts("options"), fields.texts("key")),
            required("options", listOf(TaskForm.ID)),
            required("key", listOf(TaskForm.ID)));

    @Override
    public QuestionKind kind() {
        return QuestionKind.MULTIPLE_RESPONSE;
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
        boolean right = Choices.between(options, 4, 6) && key.size() >= 2 && key.size() < options.size();
        return Choices.faults(
                options, key, right, "A multiple response has 4 to 6 options, at least two right and one wrong");
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return Choices.shuffled(options, random);
    }

    @Override
    public List<Control> controls(List<String> offered) {
        return List.of(new Control.Options("", Choices.offered(options, offered), true));
    }

    @Override
    public List<String> fit(List<String> marks) {
        return Marks.chosen(marks, options);
    }

    @Override
    public Points points(List<String> answer) {
        return Choices.points(key, answer);
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
        return Optional.of(new MultipleResponse(options, Choices.offered(answer, options)));
    }
}
