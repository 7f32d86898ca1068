package org.conventionacademy.content;

import java.util.HashSet;
import java.util.List;
import org.conventionacademy.content.ModuleSource.QuestionSource;

/// Each kind of question has its number of options and of right ones.
final class RequireKeyShape implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        List<String> options = question.options();
        List<String> key = question.key();
        if (new HashSet<>(options).size() != options.size() || new HashSet<>(key).size() != key.size()) {
            desk.error(question.file(), question.keyLine(), "An option is there twice", "Give each its own id");
        }
        if (!options.containsAll(key)) {
            desk.error(
                    question.file(),
                    question.keyLine(),
                    "The key names an option that is not there",
                    "Correct the key");
        }
        boolean right = switch (question.kind()) {
            case SINGLE_CHOICE -> between(options, 3, 5) && key.size() == 1;
            case MULTIPLE_RESPONSE -> between(options, 4, 6) && key.size() >= 2 && key.size() < options.size();
            case TRUE_FALSE -> options.equals(List.of("true", "false")) && key.size() == 1;
        };
        if (!right) {
            desk.error(question.file(), question.line(), wrong(question.kind()), "Change the options or the key");
        }
    }

    private static String wrong(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> "A single choice has 3 to 5 options and one right one";
            case MULTIPLE_RESPONSE -> "A multiple response has 4 to 6 options, at least two right and one wrong";
            case TRUE_FALSE -> "A true-or-false question has the options \"true\", \"false\" and one right one";
        };
    }

    private static boolean between(List<String> options, int least, int most) {
        return options.size() >= least && options.size() <= most;
    }
}
