package org.conventionacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.conventionacademy.assessment.Mastery;
import org.conventionacademy.assessment.ObligationMastery;
import org.conventionacademy.content.Lesson;
import org.conventionacademy.content.LessonId;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Modules;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.register.ObligationId;

/// What a person has mastered, and which lessons teach what they were weak in.
@ApplicationScoped
public class ReadingAdvice {
    /// @param readAgain in the order of the modules
    public record Advice(List<ObligationMastery> duties, List<LessonAgain> readAgain) {}

    /// @param duties taught there in which the person was weak
    public record LessonAgain(ModuleId module, LessonId lesson, List<ObligationId> duties) {}

    private final Mastery mastery;
    private final Modules modules;
    private final LearningRows rows;

    ReadingAdvice(Mastery mastery, Modules modules, LearningRows rows) {
        this.mastery = mastery;
        this.modules = modules;
        this.rows = rows;
    }

    public Advice of(PersonId person) {
        List<ObligationMastery> duties = mastery.of(person);
        Set<ObligationId> weak = duties.stream()
                .filter(ObligationMastery::weak)
                .map(ObligationMastery::obligation)
                .collect(Collectors.toSet());
        return new Advice(duties, weak.isEmpty() ? List.of() : lessons(weak, Set.copyOf(rows.everEnrolled(person))));
    }

    /// A duty is read again in the modules that were begun; in any module where none of those teaches it.
    private List<LessonAgain> lessons(Set<ObligationId> weak, Set<ModuleId> begun) {
        List<ModuleRevision> offered = modules.published();
        Set<ObligationId> taughtInBegun = offered.stream()
                .filter(module -> begun.contains(module.module()))
                .flatMap(module -> module.lessons().stream())
                .flatMap(lesson -> lesson.teaches().stream())
                .collect(Collectors.toSet());
        List<LessonAgain> again = new ArrayList<>();
        for (ModuleRevision module : offered) {
            for (Lesson lesson : module.lessons()) {
                List<ObligationId> duties = lesson.teaches().stream()
                        .filter(weak::contains)
                        .filter(duty -> begun.contains(module.module()) || !taughtInBegun.contains(duty))
                        .toList();
                if (!duties.isEmpty()) {
                    again.add(new LessonAgain(module.module(), lesson.id(), duties));
                }
            }
        }
        return again;
    }
}
