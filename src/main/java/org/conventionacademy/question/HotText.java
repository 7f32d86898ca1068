package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode;

/// Words of a text are to be picked out: each right one earns its share, each wrong one takes a share away.
///
/// @param options the words that can be picked, in the order of the text
public record HotText(List<String> options, List<String> key) implements Task {
    private static final String TEXT = "text";

    static final TaskForm FORM = TaskForm.of(
            fields -> new HotText(fields.texts("options"), fields.texts("key")),
            required("options", listOf(TaskForm.ID)),
            required("key", listOf(TaskForm.ID)));

    @Override
    public QuestionKind kind() {
        return QuestionKind.HOT_TEXT;
    }

    @Override
    public YamlNode.Fields file() {
        return FileNodes.options(options, key);
    }

    @Override
    public List<Worded> words() {
        return Stream.concat(
                        Stream.of(Worded.passage(TEXT, options)),
                        options.stream().map(Worded::option))
                .toList();
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        boolean right = Choices.between(options, 3, 12) && !key.isEmpty() && key.size() < options.size();
        return Choices.faults(
                options, key, right, "A hot text has 3 to 12 words to pick, at least one right and one wrong");
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return options;
    }

    @Override
    public List<Control> controls(List<String> offered) {
        SequencedMap<String, Control> places = new LinkedHashMap<>();
        options.forEach(option -> places.put(option, new Control.Options("", List.of(option), true)));
        return List.of(new Control.Passage(TEXT, places));
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
        return Choices.verdicts(options, key, answer);
    }

    @Override
    public Set<String> rightMarks() {
        return Set.copyOf(key);
    }

    @Override
    public Optional<Task> keyed(List<String> answer) {
        return Optional.of(new HotText(options, Choices.offered(answer, options)));
    }
}
