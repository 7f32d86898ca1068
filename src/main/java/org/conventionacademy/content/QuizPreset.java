package org.conventionacademy.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conventionacademy.content.ReviewRule.Show;
import org.conventionacademy.content.ReviewRule.When;
import org.conventionacademy.platform.YamlNode.Fields;
import org.jspecify.annotations.Nullable;

/// How a quiz is held as far as its file does not say.
enum QuizPreset {
    /// To learn: many attempts, without a limit of time.
    PRACTICE(10, 0, LateRule.HONOUR, 0, ReviewRule.EVERYTHING),
    /// To be examined.
    EXAM(2, 2, LateRule.STRICT, 24 * 60, new ReviewRule(Show.SCORE, When.LAST_ATTEMPT));

    private static final int LONGEST_MINUTES = 300;

    private final int attempts;
    private final int minutesAQuestion;
    private final LateRule late;
    private final int waitMinutes;
    private final ReviewRule review;

    /// @param minutesAQuestion 0 for no limit of time
    /// @param late where there is a limit
    QuizPreset(int attempts, int minutesAQuestion, LateRule late, int waitMinutes, ReviewRule review) {
        this.attempts = attempts;
        this.minutesAQuestion = minutesAQuestion;
        this.late = late;
        this.waitMinutes = waitMinutes;
        this.review = review;
    }

    static String[] codes() {
        return List.of(values()).stream()
                .map(preset -> preset.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /// What the `quiz` of a module's file says, and its preset where it says nothing.
    static QuizRules rules(Fields quiz) {
        return quiz.find("preset")
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)))
                .orElse(PRACTICE)
                .with(quiz);
    }

    private QuizRules with(Fields quiz) {
        Optional<LateRule> said = quiz.find("late").map(LateRule::of);
        Integer limit = limit(quiz, said.filter(LateRule.UNTIMED::equals).isPresent());
        return new QuizRules(
                quiz.number("ask"),
                quiz.list("draw").stream()
                        .map(rule -> new DrawRule(rule.text("from"), rule.number("ask")))
                        .toList(),
                quiz.has("attempts") ? quiz.number("attempts") : attempts,
                quiz.number("pass-mark"),
                limit,
                said.orElse(limit == null ? LateRule.UNTIMED : late),
                quiz.has("wait") ? quiz.number("wait") : waitMinutes,
                review(quiz.fields("review")),
                quiz.find("navigation").map(Navigation::of).orElse(Navigation.FREE),
                quiz.flag("certainty"));
    }

    private ReviewRule review(Fields said) {
        return new ReviewRule(
                said.find("show").map(Show::of).orElse(review.show()),
                said.find("when").map(When::of).orElse(review.when()));
    }

    private @Nullable Integer limit(Fields quiz, boolean untimed) {
        if (quiz.has("time-limit")) {
            return quiz.number("time-limit");
        }
        return untimed || minutesAQuestion == 0
                ? null
                : Integer.valueOf(Math.min(LONGEST_MINUTES, quiz.number("ask") * minutesAQuestion));
    }
}
