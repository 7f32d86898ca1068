package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.Modules;
import org.conventionacademy.content.PublishedSamples;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.RightAnswer;
import org.conventionacademy.question.Task;

/// Fills the figures about questions and people: some know much, some little.
@ApplicationScoped
public class AnsweredQuizzes {
    private final QuizTakers takers;
    private final PublishedSamples samples;
    private final Attempts attempts;
    private final ItemAnalysis analysis;
    private final Modules modules;

    AnsweredQuizzes(
            QuizTakers takers, PublishedSamples samples, Attempts attempts, ItemAnalysis analysis, Modules modules) {
        this.takers = takers;
        this.samples = samples;
        this.attempts = attempts;
        this.analysis = analysis;
        this.modules = modules;
    }

    /// So many people's first attempts at a quiz of every kind, half of them in Arabic, with the analysis of it.
    @ActivateRequestContext
    public ModuleId ofEveryKind(int people) {
        ModuleId module = samples.everyKind();
        Random random = new Random(5);
        for (int i = 0; i < people; i++) {
            PersonId person = takers.ready(new PersonId(UUID.randomUUID()), module);
            answer(attempts.start(person, module, i % 2 == 0 ? Lang.EN : Lang.AR), person, random, random.nextDouble());
        }
        analysis.renew(module);
        return module;
    }

    private void answer(AttemptView attempt, PersonId person, Random random, double knows) {
        for (AttemptItem item : attempt.items()) {
            Task task = modules.revision(attempt.revision())
                    .question(item.question())
                    .orElseThrow()
                    .task();
            List<String> right = RightAnswer.of(task);
            if (random.nextDouble() < knows) {
                save(attempt, person, item, right);
            } else if (random.nextInt(4) > 0) {
                save(attempt, person, item, task.fit(right.subList(0, random.nextInt(right.size()))));
            }
        }
        attempts.submit(attempt.id(), person, SubmitAttempt.PLAIN);
    }

    private void save(AttemptView attempt, PersonId person, AttemptItem item, List<String> answer) {
        SaveNumber number = new SaveNumber(new ClientId("phone"), item.position());
        attempts.save(attempt.id(), person, new SaveAnswer(item.question(), number, 0, answer));
    }
}
