package org.conventionacademy.content;

import java.util.regex.Pattern;
import org.conventionacademy.content.ModuleSource.QuestionSource;

/// "All of the above" tests reading, not knowing, and breaks where options are shuffled.
final class RefuseCatchAllOptions implements QuestionRule {
    private static final Pattern CATCH_ALL = Pattern.compile(
            "(?i)\\b(all|none|both|any) of (the above|these|them|the other)"
                    + "|\\ball the above\\b|\\btoutes les réponses\\b|\\baucune des réponses\\b|\\btout ce qui précède\\b|جميع ما سبق|كل ما سبق|كل ما ذكر|لا شيء مما سبق|لا شيء مما ذكر");

    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        question.words()
                .values()
                .forEach(words -> words.options().forEach(option -> {
                    String text = option.text();
                    if (text != null && CATCH_ALL.matcher(text).find()) {
                        desk.error(
                                words.file(),
                                option.line(),
                                "An option that speaks of the others",
                                "Say what this one claims");
                    }
                }));
    }
}
