package org.conventionacademy.content;

import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.question.Worded;

/// A question can be asked as its kind wants it: so many options, and a key among them.
final class RequireSoundTasks implements QuestionRule {
    @Override
    public void check(QuestionSource question, Lint.Desk desk) {
        question.task()
                .faults(question.words().keySet())
                .forEach(fault -> desk.error(
                        question.file(),
                        fault.inKey() ? question.keyLine() : question.line(),
                        fault.what(),
                        fault.hint()));
        if (question.task().words().stream().map(Worded::id).anyMatch("certainty"::equals)) {
            desk.error(
                    question.file(),
                    question.line(),
                    "`certainty` is what a quiz calls how sure somebody is",
                    "Give that part another id");
        }
    }
}
