package org.conventionacademy.question;

import static org.conventionacademy.platform.YamlShape.listOf;
import static org.conventionacademy.platform.YamlShape.map;
import static org.conventionacademy.platform.YamlShape.required;
import static org.conventionacademy.platform.YamlShape.text;
import static org.conventionacademy.platform.YamlShape.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.YamlNode;

/// A word or a few are to be written. An answer is right in whatever language it is accepted, however it is spelt in
/// capitals, accents, vowel signs and forms of letters.
public record ShortText(List<Accepted> accepted) implements Task {
    public record Accepted(Lang lang, String text) {}

    private static final String TEXT = "text";
    private static final int LONGEST = 200;

    static final TaskForm FORM = TaskForm.of(
            fields -> new ShortText(fields.list("accepted").stream()
                    .map(one -> new Accepted(Lang.of(one.text("lang")), one.text(TEXT)))
                    .toList()),
            required("accepted", listOf(map(required("lang", word(languages())), required(TEXT, text())))));

    private static String[] languages() {
        return Arrays.stream(Lang.values()).map(Lang::code).toArray(String[]::new);
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.SHORT_TEXT;
    }

    @Override
    public YamlNode.Fields file() {
        return new FileNodes()
                .items(
                        "accepted",
                        accepted.stream()
                                .map(one -> new FileNodes()
                                        .text("lang", one.lang().code())
                                        .text(TEXT, one.text())
                                        .fields())
                                .toList())
                .fields();
    }

    @Override
    public List<Worded> words() {
        return List.of(Worded.explanation(TEXT));
    }

    @Override
    public List<Fault> faults(Set<Lang> languages) {
        List<Fault> faults = new ArrayList<>();
        if (accepted.stream()
                .anyMatch(one ->
                        LooseText.fold(one.text()).isEmpty() || one.text().length() > LONGEST)) {
            faults.add(new Fault(
                    "An accepted answer has neither letter nor digit, or is too long",
                    "Accept a word or a few, up to " + LONGEST + " characters"));
        }
        for (Lang lang : languages) {
            if (accepted.stream().noneMatch(one -> one.lang() == lang)) {
                faults.add(new Fault(
                        "No answer is accepted in " + lang.code() + ", in which it is asked",
                        "Add one under `accepted:`"));
            }
        }
        return faults;
    }

    @Override
    public List<String> shuffled(RandomGenerator random) {
        return List.of();
    }

    @Override
    public List<Control> controls(List<String> offered) {
        return List.of(new Control.Field(TEXT, false, null));
    }

    @Override
    public List<String> fit(List<String> marks) {
        if (marks.isEmpty()) {
            return marks;
        }
        if (marks.size() > 1 || !marks.getFirst().startsWith(TEXT + "=")) {
            throw Problem.badRequest("question_problem_option");
        }
        String text = Written.canonical(marks.getFirst().substring(TEXT.length() + 1), LONGEST);
        return text.isEmpty() ? List.of() : List.of(TEXT + "=" + text);
    }

    @Override
    public Points points(List<String> answer) {
        return Points.fullIf(!answer.isEmpty() && rightMarks().containsAll(counted(answer)));
    }

    @Override
    public List<Verdict> verdicts(List<String> answer, List<String> offered) {
        List<Said> given = Marks.value(answer, TEXT)
                .<List<Said>>map(text -> List.of(new Said.Literal(text)))
                .orElse(List.of());
        List<List<Said>> right = accepted.stream()
                .<List<Said>>map(one -> List.of(new Said.Literal(one.text())))
                .toList();
        return List.of(new Verdict.Row(TEXT, given, right, points(answer).equals(Points.FULL)));
    }

    @Override
    public List<String> counted(List<String> answer) {
        return answer.stream()
                .map(mark -> mark(mark.substring(TEXT.length() + 1)))
                .toList();
    }

    private static String mark(String text) {
        return TEXT + "=" + LooseText.fold(text);
    }

    @Override
    public Set<String> rightMarks() {
        return accepted.stream().map(one -> mark(one.text())).collect(Collectors.toSet());
    }
}
