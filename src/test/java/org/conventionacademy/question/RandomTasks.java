package org.conventionacademy.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.BranchingCase.Step;
import org.conventionacademy.question.BranchingCase.Way;
import org.conventionacademy.question.CaseParts.Part;
import org.conventionacademy.question.Numeric.Unit;
import org.conventionacademy.question.ShortText.Accepted;

/// Sound tasks of every kind, and answers to them, from a seed.
final class RandomTasks {
    private final Random random;

    RandomTasks(long seed) {
        this.random = new Random(seed);
    }

    Task of(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> {
                List<String> options = ids("", 3, 5);
                yield new SingleChoice(options, List.of(any(options)));
            }
            case MULTIPLE_RESPONSE -> {
                List<String> options = ids("", 4, 6);
                yield new MultipleResponse(options, some(options, 2, options.size() - 1));
            }
            case TRUE_FALSE -> new TrueFalse(List.of("true", "false"), List.of(any(List.of("true", "false"))));
            case MATCHING -> {
                List<String> options = ids("", 2, 5);
                List<String> targets = ids("x", options.size(), 7);
                List<String> drawn = Choices.shuffled(targets, random);
                yield new Matching(
                        options,
                        targets,
                        IntStream.range(0, options.size())
                                .mapToObj(i -> options.get(i) + "=" + drawn.get(i))
                                .toList());
            }
            case ORDERING -> {
                List<String> options = ids("", 3, 6);
                yield new Ordering(options, Choices.shuffled(options, random));
            }
            case NUMERIC ->
                new Numeric(
                        String.valueOf(random.nextInt(1, 1000)),
                        List.of("0", "0.5", "2").get(random.nextInt(3)),
                        List.of(
                                        List.<Unit>of(),
                                        List.of(new Unit("h", "1")),
                                        List.of(new Unit("h", "1"), new Unit("min", "60")))
                                .get(random.nextInt(3)));
            case SHORT_TEXT ->
                new ShortText(List.of(
                        new Accepted(Lang.EN, "Secretary-General " + random.nextInt(9)),
                        new Accepted(Lang.FR, "Secrétaire général"),
                        new Accepted(Lang.AR, "الأمين العام")));
            case GAP_TEXT -> {
                List<String> options = Stream.concat(ids("g1.", 2, 4).stream(), ids("g2.", 2, 4).stream())
                        .toList();
                yield new GapText(options, List.of(any(of(options, "g1.")), any(of(options, "g2."))));
            }
            case HOT_TEXT -> {
                List<String> options = ids("", 3, 8);
                yield new HotText(options, some(options, 1, options.size() - 1));
            }
            case CASE ->
                new CaseParts(List.of(
                        new Part("p1", of(QuestionKind.SINGLE_CHOICE)),
                        new Part(
                                "p2",
                                of(any(List.of(
                                        QuestionKind.NUMERIC, QuestionKind.MATCHING, QuestionKind.MULTIPLE_RESPONSE)))),
                        new Part("p3", of(QuestionKind.SHORT_TEXT))));
            case BRANCHING_CASE ->
                new BranchingCase(List.of(
                        new Step("s1", List.of(new Way("a", 2, "s2"), new Way("b", random.nextInt(2), "s3"))),
                        new Step("s2", List.of(new Way("a", 0, "s3"), new Way("b", 1, null))),
                        new Step("s3", List.of(new Way("a", random.nextInt(1, 4), null), new Way("b", 0, null)))));
        };
    }

    /// Some answer, right, wrong or none, with its marks in any order.
    List<String> answer(Task task) {
        List<String> marks = new ArrayList<>();
        task.controls(List.of()).forEach(control -> answer(control, marks));
        List<String> mixed = Choices.shuffled(marks, random);
        return random.nextInt(8) == 0 ? task.fit(List.of()) : mixed;
    }

    private void answer(Control control, List<String> marks) {
        switch (control) {
            case Control.Options options -> {
                if (options.several()) {
                    marks.addAll(some(options.marks(), 0, options.marks().size()));
                } else if (random.nextInt(5) > 0) {
                    marks.add(any(options.marks()));
                }
            }
            case Control.Menu menu -> {
                if (random.nextInt(5) > 0) {
                    marks.add(any(menu.entries()).mark());
                }
            }
            case Control.Field field ->
                marks.add(
                        field.id() + "=" + (field.number() ? number() : any(List.of("secretaire general", "Nobody"))));
            case Control.Passage passage -> passage.places().values().forEach(inner -> answer(inner, marks));
            case Control.Group group -> group.controls().forEach(inner -> answer(inner, marks));
        }
    }

    private String number() {
        return String.valueOf(random.nextInt(1, 1000));
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// In their own order.
    private List<String> some(List<String> all, int least, int most) {
        int size = random.nextInt(least, most + 1);
        Set<String> chosen = new LinkedHashSet<>(Choices.shuffled(all, random).subList(0, size));
        return all.stream().filter(chosen::contains).toList();
    }

    private List<String> ids(String before, int least, int most) {
        return IntStream.range(0, random.nextInt(least, most + 1))
                .mapToObj(i -> before + (char) ('a' + i))
                .toList();
    }

    private static List<String> of(List<String> options, String group) {
        return options.stream().filter(option -> option.startsWith(group)).toList();
    }
}
