package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.required;
import static org.conventionacademy.platform.YamlShape.word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode;
import org.conventionacademy.platform.YamlShape;

/// A statement that is true or false. The page has the words for both, always in this order.
///
/// @param key the right one
public record TrueFalse(List<String> options, List<String> key) implements Task {
    private static final List<String> BOTH = List.of("true", "false");
    private static final YamlShape EITHER = word("true", "false");

    static final TaskForm FORM = TaskForm.of(
            fields -> new TrueFalse(fields.texts("options"), fields.texts("key")),
            required("options", listOf(EITHER)),
            required("key", listOf(EITHER)));

    @Override
    public QuestionKind kind() {
        return QuestionKind.TRUE_FALSE;
    }

    @Override
    public YamlNode.Fields file() {
        return FileNodes.options(options, key);
    }

    @Override
    public List<Worded> words() {
        return options.stream().map(Worded::explanation).toList();
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        boolean right = options.equals(BOTH) && key.size() == 1;
        return Choices.faults(
                options, key, right, "A true-or-false question has the options \"true\", \"false\" and one right one");
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return options;
    }

    @Override
    public List<Control> controls(List<String> offered) {
        return List.of(new Control.Options("", options, false));
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
        return Choices.verdicts(options, key, answer);
    }

    @Override
    public Set<String> rightMarks() {
        return Set.copyOf(key);
    }

    @Override
    public Optional<Task> keyed(List<String> answer) {
        return Optional.of(new TrueFalse(options, Choices.offered(answer, options)));
    }
}
