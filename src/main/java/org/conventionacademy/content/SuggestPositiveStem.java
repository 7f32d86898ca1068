package org.conventionacademy.content;

import java.util.regex.Pattern;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.content.ModuleSource.QuestionWords;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.QuestionKind;

/// "Which is not …" is misread under time, most of all in a second language.
final class SuggestPositiveStem implements QuestionRule {
    private static final Pattern NEGATIVE =
            Pattern.compile("\\bNOT\\b|(?i)\\b(which|what|who)\\b[^.?]*\\b(not|never|except)\\b[^.?]*\\?|\\bexcept:?$");

    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        QuestionWords english = question.words().get(Lang.EN);
        if (english != null
                && question.kind() != QuestionKind.TRUE_FALSE
                && NEGATIVE.matcher(english.stem()).find()) {
            desk.warning(english.file(), english.stemLine(), "A negative stem", "Ask for what is so");
        }
    }
}
