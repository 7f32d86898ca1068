package org.conventionacademy.assessment.web;

import java.util.List;
import java.util.stream.Stream;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.ShownControl;
import org.conventionacademy.question.Marks;
import org.jspecify.annotations.Nullable;

/// One question as its page shows it.
///
/// @param chosen what the form shows as chosen: the stored answer, or what was just refused
/// @param error what is said beside the controls
public record QuestionScreen(
        AttemptView attempt,
        AttemptItem item,
        List<String> chosen,
        @Nullable String error) {
    public List<ShownControl> controls() {
        return ShownControl.of(item, chosen);
    }

    /// All answers to choose from when devices disagree: the one that counts first.
    public List<List<String>> answers() {
        return item.competing().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(item.choice()), item.competing().stream())
                        .toList();
    }

    public List<SaidMark> said(List<String> answer) {
        return answer.stream().map(mark -> SaidMark.of(mark, item.options())).toList();
    }

    public String written(List<String> choice) {
        return Marks.write(choice);
    }

    /// What the line of the save's state begins with.
    public String status() {
        return item.version() > 0 ? "saved" : "empty";
    }

    public int total() {
        return attempt.questions();
    }

    /// Whether going on leaves the question for good.
    public boolean noWayBack() {
        return attempt.inSequence() && !last();
    }

    /// Whether there is none to go back to.
    public boolean first() {
        return item.position() == 1 || attempt.inSequence();
    }

    public boolean last() {
        return item.position() == total();
    }

    public String address() {
        return "/attempts/" + attempt.id() + "/questions/" + item.position();
    }
}
