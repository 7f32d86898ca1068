package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.map;
import static org.conventionacademy.platform.YamlShape.optional;
import static org.conventionacademy.platform.YamlShape.required;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.YamlNode;

/// A number is to be written, within a tolerance and, where there are several, in the unit that is chosen with it.
///
/// @param value decimal, in the first unit
/// @param tolerance how far an answer may be off, in the first unit
/// @param units none, one that the page names, or several to choose from
public record Numeric(String value, String tolerance, List<Unit> units) implements Task {
    /// @param per how many of it make one of the first unit: 60 for minutes where the first are hours
    public record Unit(String id, String per) {}

    private static final String VALUE = "value";
    private static final String UNIT = "unit";
    private static final int LONGEST = 40;

    static final TaskForm FORM = TaskForm.of(
            fields -> new Numeric(
                    fields.text(VALUE),
                    fields.find("tolerance").orElse("0"),
                    fields.list("units").stream()
                            .map(unit -> new Unit(unit.text("id"), unit.text("per")))
                            .toList()),
            required(VALUE, TaskForm.DECIMAL),
            optional("tolerance", TaskForm.DECIMAL),
            optional("units", listOf(map(required("id", TaskForm.ID), required("per", TaskForm.DECIMAL)))));

    @Override
    public QuestionKind kind() {
        return QuestionKind.NUMERIC;
    }

    @Override
    public YamlNode.Fields file() {
        FileNodes nodes = new FileNodes().text(VALUE, value).text("tolerance", tolerance);
        return nodes.items(
                        "units",
                        units.stream()
                                .map(unit -> new FileNodes()
                                        .text("id", unit.id())
                                        .text("per", unit.per())
                                        .fields())
                                .toList())
                .fields();
    }

    @Override
    public List<Worded> words() {
        return Stream.concat(
                        Stream.of(Worded.explanation(VALUE)),
                        units.stream().map(Unit::id).map(Worded::label))
                .toList();
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        List<Fault> faults = new ArrayList<>();
        if (new BigDecimal(tolerance).signum() < 0) {
            faults.add(new Fault("The tolerance is below zero", "Say how far an answer may be off, 0 for not at all"));
        }
        if (units.size() > 6 || Choices.twice(units.stream().map(Unit::id).toList())) {
            faults.add(new Fault("More than 6 units, or one is there twice", "Offer each unit once"));
        }
        if (units.stream().anyMatch(unit -> new BigDecimal(unit.per()).signum() <= 0)
                || (!units.isEmpty() && per(units.getFirst()).compareTo(BigDecimal.ONE) != 0)) {
            faults.add(new Fault(
                    "A unit's `per` is not above zero, or that of the first is not 1",
                    "Say how many of it make one of the first"));
        }
        return faults;
    }

    private static BigDecimal per(Unit unit) {
        return new BigDecimal(unit.per());
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return units.stream().map(Unit::id).toList();
    }

    @Override
    public List<Control> controls(List<String> offered) {
        Control.Field field = new Control.Field(
                VALUE, true, units.size() == 1 ? units.getFirst().id() : null);
        if (units.size() < 2) {
            return List.of(field);
        }
        List<Control.Entry> entries = units.stream()
                .map(unit -> new Control.Entry(UNIT + "=" + unit.id(), unit.id(), null))
                .toList();
        return List.of(field, new Control.Menu(UNIT, entries));
    }

    @Override
    public List<String> fit(List<String> marks) {
        List<String> rest = new ArrayList<>(marks);
        List<String> fit = new ArrayList<>();
        for (String mark : marks) {
            if (mark.startsWith(VALUE + "=")) {
                rest.remove(mark);
                fit.addAll(number(mark.substring(VALUE.length() + 1)));
            }
        }
        if (fit.size() > 1) {
            throw Problem.badRequest("question_problem_one_option");
        }
        List<String> ids =
                units.size() < 2 ? List.of() : units.stream().map(Unit::id).toList();
        fit.addAll(Marks.set(rest, List.of(UNIT), ids));
        return fit.stream().sorted().toList();
    }

    private static List<String> number(String typed) {
        String text = Written.canonical(typed, LONGEST);
        if (text.isEmpty()) {
            return List.of();
        }
        if (Decimals.readings(text).isEmpty()) {
            throw Problem.badRequest("question_problem_number");
        }
        return List.of(VALUE + "=" + text);
    }

    @Override
    public Points points(List<String> answer) {
        String typed = Marks.value(answer, VALUE).orElse("");
        Optional<BigDecimal> per = per(answer);
        return Points.fullIf(
                per.isPresent() && Decimals.readings(typed).stream().anyMatch(reading -> within(reading, per.get())));
    }

    private boolean within(BigDecimal reading, BigDecimal per) {
        BigDecimal off = reading.subtract(new BigDecimal(value).multiply(per)).abs();
        return off.compareTo(new BigDecimal(tolerance).multiply(per)) <= 0;
    }

    /// Nothing where a unit was to be chosen and was not.
    private Optional<BigDecimal> per(List<String> answer) {
        if (units.size() < 2) {
            return Optional.of(BigDecimal.ONE);
        }
        String chosen = Marks.value(answer, UNIT).orElse("");
        return units.stream()
                .filter(unit -> unit.id().equals(chosen))
                .map(Numeric::per)
                .findFirst();
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        List<Said> given = new ArrayList<>();
        Marks.value(answer, VALUE).ifPresent(typed -> given.add(new Said.Literal(typed)));
        String unit = units.size() < 2
                ? units.stream().map(Unit::id).findFirst().orElse("")
                : Marks.value(answer, UNIT).orElse("");
        if (!given.isEmpty() && !unit.isEmpty()) {
            given.add(new Said.Label(unit));
        }
        return List.of(
                new Verdict.Row(VALUE, given, List.of(right()), points(answer).equals(Points.FULL)));
    }

    private List<Said> right() {
        boolean exact = new BigDecimal(tolerance).signum() == 0;
        List<Said> right = new ArrayList<>();
        right.add(new Said.Literal(exact ? value : value + " ± " + tolerance));
        units.stream().findFirst().ifPresent(unit -> right.add(new Said.Label(unit.id())));
        return right;
    }

    /// A number typed in another way is the same; of two readings the first counts here.
    @Override
    public List<String> counted(List<String> answer) {
        return answer.stream()
                .map(mark -> mark.startsWith(VALUE + "=") ? counted(mark.substring(VALUE.length() + 1)) : mark)
                .toList();
    }

    private static String counted(String typed) {
        return VALUE + "="
                + Decimals.readings(typed).stream()
                        .findFirst()
                        .map(reading -> reading.stripTrailingZeros().toPlainString())
                        .orElse(typed);
    }

    @Override
    public Set<String> rightMarks() {
        String right = VALUE + "=" + new BigDecimal(value).stripTrailingZeros().toPlainString();
        return units.size() < 2
                ? Set.of(right)
                : Set.of(right, UNIT + "=" + units.getFirst().id());
    }
}
