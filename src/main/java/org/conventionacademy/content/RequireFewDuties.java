package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.QuestionSource;

/// An answer that turns on many duties says nothing of any of them.
final class RequireFewDuties implements QuestionRule {
    private static final int MOST = 2;

    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        if (question.tests().size() > MOST) {
            desk.error(
                    question.file(),
                    question.line(),
                    "`" + question.code() + "` tests " + question.tests().size() + " duties",
                    "Test one or two; make several questions of it");
        }
    }
}
