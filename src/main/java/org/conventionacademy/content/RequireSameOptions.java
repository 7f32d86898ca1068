package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.question.Worded;

/// Every language words every option, in the order of the question.
final class RequireSameOptions implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        question.words().values().forEach(words -> {
            List<String> worded = words.options().stream().map(OptionWords::id).toList();
            List<String> wanted =
                    question.task().words().stream().map(Worded::id).toList();
            if (!worded.equals(wanted)) {
                desk.error(
                        words.file(),
                        words.line(),
                        "The options of `" + question.code() + "` are " + String.join(", ", worded) + ", not "
                                + String.join(", ", wanted),
                        "Word each option once, in this order");
            }
        });
    }
}
