package org.conventionacademy.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conventionacademy.content.ModuleSource.QuestionSource;
import org.conventionacademy.register.ObligationId;

/// Whatever the seed, a quiz can be drawn as its rules say.
final class RequireFittingDraw implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        List<DrawRule> rules = module.quiz().draw();
        Set<String> seen = new HashSet<>();
        boolean each = true;
        for (int i = 0; i < rules.size(); i++) {
            each &= fits(rules.get(i), module, module.drawLines().get(i), seen, desk);
        }
        int sum = rules.stream().mapToInt(DrawRule::ask).sum();
        if (sum > module.quiz().ask()) {
            desk.error(
                    module.file(),
                    module.drawLines().getFirst(),
                    "The rules draw " + sum + " questions, and the quiz asks "
                            + module.quiz().ask(),
                    "Draw fewer, or raise the quiz's `ask`");
        } else if (each
                && Drawing.of(rules, module.questions(), RequireFittingDraw::fits)
                        .isEmpty()) {
            desk.error(
                    module.file(),
                    module.drawLines().getFirst(),
                    "The rules cannot all be satisfied: they draw from the same questions",
                    "Draw fewer, or write more questions that only one of the rules can draw");
        }
    }

    private static boolean fits(DrawRule rule, QuestionSource question) {
        return rule.fits(question.tests(), question.tags());
    }

    private static boolean fits(DrawRule rule, ModuleSource module, int line, Set<String> seen, Lint.Desk desk) {
        if (!seen.add(rule.from())) {
            desk.error(module.file(), line, "`" + rule.from() + "` is drawn from twice", "Make it one rule");
            return false;
        }
        long pool = module.questions().stream()
                .filter(question -> fits(rule, question))
                .count();
        if (rule.fromDuty() && !desk.register().has(new ObligationId(rule.from()))) {
            desk.error(
                    module.file(),
                    line,
                    rule.from() + " is not in the register",
                    "Correct it, or add it to the register");
        } else if (pool == 0) {
            desk.error(
                    module.file(),
                    line,
                    "No question " + (rule.fromDuty() ? "tests " + rule.from() : "has the tag `" + rule.from() + "`"),
                    "Correct the id, or add it to the questions that are meant");
        } else if (pool < rule.ask()) {
            desk.error(
                    module.file(),
                    line,
                    "The rule draws " + rule.ask() + " questions of " + rule.from() + ", and there are " + pool,
                    "Draw fewer, or write more");
        }
        return pool >= rule.ask();
    }
}
