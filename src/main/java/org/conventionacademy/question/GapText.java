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

/// A text with gaps, each filled from a list of its own: every gap counts the same.
///
/// @param options `gap.option`, by gap
/// @param key one option of each gap
public record GapText(List<String> options, List<String> key) implements Task {
    private static final String TEXT = "text";

    static final TaskForm FORM = TaskForm.of(
            fields -> new GapText(fields.texts("options"), fields.texts("key")),
            required("options", listOf(TaskForm.GROUPED_ID)),
            required("key", listOf(TaskForm.GROUPED_ID)));

    private List<String> gaps() {
        return options.stream().map(Marks::group).distinct().toList();
    }

    private List<String> of(String gap) {
        return options.stream()
                .filter(option -> Marks.group(option).equals(gap))
                .toList();
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.GAP_TEXT;
    }

    @Override
    public YamlNode.Fields file() {
        return FileNodes.options(options, key);
    }

    @Override
    public List<Worded> words() {
        return Stream.concat(
                        Stream.of(Worded.passage(TEXT, gaps())),
                        options.stream().map(Worded::option))
                .toList();
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        boolean right = Choices.between(gaps(), 1, 8)
                && gaps().stream().allMatch(gap -> Choices.between(of(gap), 2, 6))
                && key.stream().map(Marks::group).toList().equals(gaps());
        return Choices.faults(
                options,
                key,
                right,
                "A gap text has 1 to 8 gaps of 2 to 6 options, and the key names one for each, in their order");
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return gaps().stream()
                .flatMap(gap -> Choices.shuffled(of(gap), random).stream())
                .toList();
    }

    @Override
    public List<Control> controls(List<String> offered) {
        SequencedMap<String, Control> places = new LinkedHashMap<>();
        for (String gap : gaps()) {
            List<Control.Entry> entries = Choices.offered(of(gap), offered).stream()
                    .map(option -> new Control.Entry(option, option, null))
                    .toList();
            places.put(gap, new Control.Menu(gap, entries));
        }
        return List.of(new Control.Passage(TEXT, places));
    }

    @Override
    public List<String> fit(List<String> marks) {
        return Marks.chosenOnce(marks, options);
    }

    @Override
    public Points points(List<String> answer) {
        int right = (int) answer.stream().filter(key::contains).count();
        return new Points(right, key.size());
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        return gaps().stream()
                .<Verdict>map(gap ->
                        new Verdict.Group(gap, true, Choices.verdicts(Choices.offered(of(gap), offered), key, answer)))
                .toList();
    }

    @Override
    public Set<String> rightMarks() {
        return Set.copyOf(key);
    }

    @Override
    public Optional<Task> keyed(List<String> answer) {
        return Optional.of(new GapText(options, Choices.offered(answer, options)));
    }
}
