package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.required;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.YamlNode;

/// Options are to be put in order. Every two that stand in the right order earn a share, every two in the wrong order
/// take one away: Kendall's tau, and nothing for less than none.
///
/// @param key the options in the right order
public record Ordering(List<String> options, List<String> key) implements Task {
    static final TaskForm FORM = TaskForm.of(
            fields -> new Ordering(fields.texts("options"), fields.texts("key")),
            required("options", listOf(TaskForm.ID)),
            required("key", listOf(TaskForm.ID)));

    @Override
    public QuestionKind kind() {
        return QuestionKind.ORDERING;
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
        boolean right = Choices.between(options, 3, 8) && key.size() == options.size();
        return Choices.faults(options, key, right, "An ordering has 3 to 8 options, and the key names each once");
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return Choices.shuffled(options, random);
    }

    @Override
    public List<Control> controls(List<String> offered) {
        return Choices.offered(options, offered).stream()
                .<Control>map(option -> new Control.Menu(
                        option,
                        IntStream.rangeClosed(1, options.size())
                                .mapToObj(place -> new Control.Entry(option + "=" + place, null, place))
                                .toList()))
                .toList();
    }

    @Override
    public List<String> fit(List<String> marks) {
        return Marks.set(marks, options, places());
    }

    private List<String> places() {
        return IntStream.rangeClosed(1, options.size())
                .mapToObj(String::valueOf)
                .toList();
    }

    @Override
    public Points points(List<String> answer) {
        int right = 0;
        int wrong = 0;
        for (int later = 1; later < key.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                int order = place(answer, key.get(later)) - place(answer, key.get(earlier));
                boolean placed = place(answer, key.get(later)) > 0 && place(answer, key.get(earlier)) > 0;
                right += placed && order > 0 ? 1 : 0;
                wrong += placed && order < 0 ? 1 : 0;
            }
        }
        return Points.shares(right, wrong, key.size() * (key.size() - 1) / 2);
    }

    /// From 1; 0 where it was left out.
    private static int place(List<String> marks, String option) {
        return Marks.value(marks, option).map(Integer::parseInt).orElse(0);
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        return key.stream()
                .<Verdict>map(option -> new Verdict.Row(
                        option,
                        said(place(answer, option)),
                        List.of(said(key.indexOf(option) + 1)),
                        place(answer, option) == key.indexOf(option) + 1))
                .toList();
    }

    private static List<Said> said(int place) {
        return place == 0 ? List.of() : List.of(new Said.Literal(String.valueOf(place)));
    }

    @Override
    public Set<String> rightMarks() {
        return key.stream()
                .map(option -> option + "=" + (key.indexOf(option) + 1))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Task> keyed(List<String> answer) {
        boolean twice = Choices.twice(
                options.stream().map(option -> place(answer, option)).toList());
        List<String> inOrder = options.stream()
                .filter(option -> !twice && place(answer, option) > 0)
                .sorted(Comparator.comparingInt(option -> place(answer, option)))
                .toList();
        return Optional.of(new Ordering(options, inOrder));
    }
}
