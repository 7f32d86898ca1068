package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.content.ModuleSource.OptionWords;
import org.conventionacademy.content.ModuleSource.QuestionSource;

/// Every language words every option, in the order of the question.
final class RequireSameOptions implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        question.words().values().forEach(words -> {
            List<String> worded = words.options().stream().map(OptionWords::id).toList();
            if (!worded.equals(question.options())) {
                desk.error(
                        words.file(),
                        words.line(),
                        "The options of `" + question.code() + "` are " + String.join(", ", worded) + ", not "
                                + String.join(", ", question.options()),
                        "Word each option once, in this order");
            }
        });
    }
}
