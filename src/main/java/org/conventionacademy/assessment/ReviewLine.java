package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a review: an option that could be chosen, a part for which something was set or written, or a heading over
/// lines.
///
/// @param textHtml null for what the page has words for: true, false, what was to be written, a gap
/// @param chosen whether it is an option that was chosen, a part that was answered, or a step that was reached
/// @param right whether it is an option to choose, or a part that was answered rightly
/// @param given what was answered, of a part
/// @param expected what is right, of a part: any of these
/// @param lines under a heading
public record ReviewLine(
        String id,
        Form form,
        @Nullable String textHtml,
        boolean chosen,
        boolean right,
        List<Piece> given,
        List<List<Piece>> expected,
        @Nullable String explanationHtml,
        List<ReviewLine> lines) {
    public enum Form {
        OPTION,
        PART,
        HEADING
    }

    /// A piece of an answer: the words of a part, or what stands for itself.
    public record Piece(@Nullable String html, @Nullable String text) {}

    /// Lines in the order offered, since their own may be that of the key; of options the chosen ones.
    static List<ReviewLine> withoutKey(List<ReviewLine> lines, List<String> offered) {
        return lines.stream()
                .filter(line -> line.form != Form.OPTION || line.chosen)
                .sorted(Comparator.comparingInt(line -> offered.indexOf(line.id)))
                .map(line -> new ReviewLine(
                        line.id,
                        line.form,
                        line.textHtml,
                        line.chosen,
                        line.right,
                        line.given,
                        List.of(),
                        null,
                        withoutKey(line.lines, offered)))
                .toList();
    }

    /// Whether the page's own word for it is "true".
    @JsonIgnore
    public boolean isTrue() {
        return id.equals("true") || id.endsWith(".true");
    }

    @JsonIgnore
    public boolean answered() {
        return form == Form.HEADING ? lines.stream().anyMatch(ReviewLine::answered) : chosen;
    }
}
