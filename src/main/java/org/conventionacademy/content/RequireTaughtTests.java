package org.conventionacademy.content;

import java.util.HashSet;
import java.util.Set;
import org.conventionacademy.register.ObligationId;

/// Nobody is asked what no lesson of the module teaches.
final class RequireTaughtTests implements ModuleRule {
    @Override
    public void check(ModuleSource module, Lint.Desk desk) {
        Set<ObligationId> taught = new HashSet<>();
        module.lessons().forEach(lesson -> taught.addAll(lesson.teaches()));
        module.questions()
                .forEach(question -> question.tests().stream()
                        .filter(id -> !taught.contains(id))
                        .forEach(id -> desk.error(
                                question.file(),
                                question.line(),
                                "`" + question.code() + "` tests " + id + ", which no lesson of the module teaches",
                                "Teach it in a lesson, or test it in the module that does")));
    }
}
