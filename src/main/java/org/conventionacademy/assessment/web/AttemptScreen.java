package org.conventionacademy.assessment.web;

import java.util.List;
import org.conventionacademy.assessment.AttemptItem;
import org.conventionacademy.assessment.AttemptView;
import org.conventionacademy.assessment.DeviceKeys;
import org.conventionacademy.content.LateRule;
import org.conventionacademy.content.QuizRules;
import org.jspecify.annotations.Nullable;

/// An open attempt as its pages show it.
///
/// @param signedIn false for the holder of a pass
public record AttemptScreen(
        AttemptView attempt,
        QuizRules quiz,
        String moduleTitle,
        @Nullable TimeLeft time,
        DeviceKeys device,
        boolean signedIn) {
    /// Whether answers typed in time count long after the deadline.
    public boolean honour() {
        return attempt.late() == LateRule.HONOUR;
    }

    public long unanswered() {
        return attempt.questions() - attempt.answered();
    }

    /// Questions without an answer that may be given.
    public List<AttemptItem> toAnswer() {
        return attempt.items().stream()
                .filter(item -> !item.answered() && attempt.answers(item.position()))
                .toList();
    }

    public List<AttemptItem> competing() {
        return attempt.items().stream()
                .filter(item -> !item.competing().isEmpty() && attempt.answers(item.position()))
                .toList();
    }
}
