package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a module's quiz is held. What a revision published before leaves out is as it was then.
///
/// @param ask questions drawn for an attempt
/// @param draw how many of them at least come from where; the rest comes from all that is left
/// @param attempts attempts a person has
/// @param passMark percent
/// @param timeLimitMinutes null exactly when the quiz is untimed
/// @param waitMinutes from the end of an attempt to the start of the next
/// @param certainty whether it is asked how sure one is of each answer
public record QuizRules(
        int ask,
        List<DrawRule> draw,
        int attempts,
        int passMark,
        @Nullable Integer timeLimitMinutes,
        LateRule late,
        int waitMinutes,
        ReviewRule review,
        Navigation navigation,
        boolean certainty) {
    public QuizRules {
        draw = Objects.requireNonNullElse(draw, List.of());
        review = Objects.requireNonNullElse(review, ReviewRule.EVERYTHING);
        navigation = Objects.requireNonNullElse(navigation, Navigation.FREE);
    }

    /// A quiz of which no more is said.
    public QuizRules(
            int ask,
            List<DrawRule> draw,
            int attempts,
            int passMark,
            @Nullable Integer timeLimitMinutes,
            LateRule late) {
        this(ask, draw, attempts, passMark, timeLimitMinutes, late, 0, ReviewRule.EVERYTHING, Navigation.FREE, false);
    }

    @JsonIgnore
    public boolean inSequence() {
        return navigation == Navigation.SEQUENCE;
    }

    @JsonIgnore
    public Duration waiting() {
        return Duration.ofMinutes(waitMinutes);
    }
}
