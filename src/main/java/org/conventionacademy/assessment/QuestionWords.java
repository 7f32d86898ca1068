package org.conventionacademy.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.conventionacademy.assessment.ReviewLine.Form;
import org.conventionacademy.assessment.ReviewLine.Piece;
import org.conventionacademy.content.OptionText;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionText;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.Control;
import org.conventionacademy.question.Said;
import org.conventionacademy.question.Task;
import org.conventionacademy.question.Verdict;
import org.conventionacademy.question.Worded;
import org.jspecify.annotations.Nullable;

/// Puts the parts of a question into the words of a language. Explanations enter in [#lines] only.
final class QuestionWords {
    private final QuestionText text;

    QuestionWords(QuestionText text) {
        this.text = text;
    }

    /// What is offered, in that order, and then whatever else has words.
    static List<ItemOption> options(Question question, List<String> offered, Lang lang) {
        QuestionWords words = new QuestionWords(question.text(lang));
        Set<String> ids = new LinkedHashSet<>(offered);
        question.task().words().stream().filter(Worded::text).map(Worded::id).forEach(ids::add);
        return ids.stream().map(id -> new ItemOption(id, words.html(id))).toList();
    }

    private @Nullable String html(String id) {
        OptionText part = text.options().get(id);
        return part == null ? null : part.textHtml();
    }

    private @Nullable String explanation(String id) {
        OptionText part = text.options().get(id);
        return part == null ? null : part.explanationHtml();
    }

    List<ReviewLine> lines(List<Verdict> verdicts) {
        return verdicts.stream().map(this::line).toList();
    }

    private ReviewLine line(Verdict verdict) {
        String id = verdict.id();
        return switch (verdict) {
            case Verdict.Option option ->
                new ReviewLine(
                        id,
                        Form.OPTION,
                        html(id),
                        option.chosen(),
                        option.right(),
                        List.of(),
                        List.of(),
                        explanation(id),
                        List.of());
            case Verdict.Row row ->
                new ReviewLine(
                        id,
                        Form.PART,
                        html(id),
                        !row.given().isEmpty(),
                        row.earned(),
                        pieces(row.given()),
                        row.right().stream().map(this::pieces).toList(),
                        explanation(id),
                        List.of());
            case Verdict.Group group ->
                new ReviewLine(
                        id,
                        Form.HEADING,
                        html(id),
                        group.asked(),
                        false,
                        List.of(),
                        List.of(),
                        null,
                        lines(group.lines()));
        };
    }

    private List<Piece> pieces(List<Said> said) {
        return said.stream()
                .map(piece -> switch (piece) {
                    case Said.Label(String id) -> new Piece(html(id), id);
                    case Said.Literal(String literal) -> new Piece(null, literal);
                })
                .toList();
    }

    /// The passage of a question that has one, with what is right in its places.
    @Nullable
    String passage(Task task) {
        return task.controls(List.of()).stream()
                .filter(Control.Passage.class::isInstance)
                .map(Control.Passage.class::cast)
                .findFirst()
                .map(passage -> filled(passage, task.rightMarks()))
                .orElse(null);
    }

    private String filled(Control.Passage passage, Set<String> right) {
        String html = html(passage.id());
        return Control.PLACE
                .matcher(html == null ? "" : html)
                .replaceAll(place -> Matcher.quoteReplacement(
                        filled(place.group(), passage.places().get(place.group(1)), right)));
    }

    private String filled(String place, @Nullable Control control, Set<String> right) {
        List<String> marks = new ArrayList<>();
        switch (control) {
            case Control.Options options -> marks.addAll(options.marks());
            case Control.Menu menu ->
                menu.entries().stream()
                        .map(Control.Entry::mark)
                        .filter(right::contains)
                        .forEach(marks::add);
            case null, default -> {
                return place;
            }
        }
        String words = marks.isEmpty() ? place : String.valueOf(html(marks.getFirst()));
        return marks.stream().anyMatch(right::contains) ? "<strong>" + words + "</strong>" : words;
    }
}
