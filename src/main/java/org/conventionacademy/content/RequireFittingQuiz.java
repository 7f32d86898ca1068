package org.conventionacademy.content;

/// A quiz asks no more than there is, and has a time limit unless it is untimed.
final class RequireFittingQuiz implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        QuizRules quiz = module.quiz();
        if (quiz.ask() > module.questions().size()) {
            desk.error(
                    module.file(),
                    module.quizLine(),
                    "The quiz asks " + quiz.ask() + " of " + module.questions().size() + " questions",
                    "Ask fewer, or write more");
        }
        if ((quiz.late() == LateRule.UNTIMED) != (quiz.timeLimitMinutes() == null)) {
            desk.error(
                    module.file(),
                    module.quizLine(),
                    "`time-limit` stands exactly where `late` is not untimed",
                    "Add or remove `time-limit`");
        }
    }
}
