package org.conventionacademy.content;

import java.util.List;
import org.conventionacademy.register.ObligationId;

/// What a lesson teaches or a question tests exists in the register.
final class RequireKnownObligations implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        module.lessons().forEach(lesson -> check(lesson.teaches(), module.file(), lesson.line(), desk));
        module.questions().forEach(question -> check(question.tests(), question.file(), question.line(), desk));
    }

    private static void check(List<ObligationId> ids, String file, int line, Lint.Desk desk) {
        ids.stream()
                .filter(id -> !desk.register().has(id))
                .forEach(id -> desk.error(
                        file, line, id + " is not in the register", "Correct it, or add it to the register"));
        ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .distinct()
                .forEach(id -> desk.error(file, line, id + " is there twice", "Keep one of them"));
    }
}
