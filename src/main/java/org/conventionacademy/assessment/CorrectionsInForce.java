package org.conventionacademy.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.question.Task;
import org.hibernate.Session;

/// The corrections of keys that are in force.
@ApplicationScoped
class CorrectionsInForce {
    private static final JsonMapper JSON = new JsonMapper();

    private record Rule(List<QuestionRevisionId> questions, String task, String policy) {}

    private final Session session;

    CorrectionsInForce(Session session) {
        this.session = session;
    }

    /// Those that touch one of the questions, in the order in which they came into force.
    List<Marking.Correction> of(Collection<QuestionRevisionId> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<Long, Rule> rules = new LinkedHashMap<>();
        session.createNativeQuery("""
                        SELECT c.number, q.question, COALESCE(c.task, '') AS task, c.policy
                        FROM assessment_correction_question q JOIN assessment_correction c ON c.id = q.correction
                        WHERE q.question IN (:questions) ORDER BY c.number
                        """, Tuple.class)
                .setParameterList(
                        "questions",
                        questions.stream().map(QuestionRevisionId::value).toList())
                .addScalar("number", Long.class)
                .addScalar("question", UUID.class)
                .addScalar("task", String.class)
                .addScalar("policy", String.class)
                .getResultList()
                .forEach(row -> rules.computeIfAbsent(
                                row.get("number", Long.class),
                                number -> new Rule(
                                        new ArrayList<>(),
                                        row.get("task", String.class),
                                        row.get("policy", String.class)))
                        .questions()
                        .add(new QuestionRevisionId(row.get("question", UUID.class))));
        return rules.values().stream()
                .map(rule -> new Marking.Correction(
                        rule.questions(),
                        rule.task().isEmpty() ? null : read(rule.task()),
                        RemarkPolicy.valueOf(rule.policy())))
                .toList();
    }

    private Map<QuestionRevisionId, Task> keys(Collection<QuestionRevisionId> questions) {
        Map<QuestionRevisionId, Task> keys = new HashMap<>();
        of(questions).forEach(correction -> {
            Task task = correction.task();
            if (task != null) {
                correction.questions().forEach(question -> keys.put(question, task));
            }
        });
        return keys;
    }

    /// The revision with the keys that hold now.
    ModuleRevision keyed(ModuleRevision revision) {
        return revision.keyed(
                keys(revision.questions().stream().map(Question::id).toList()));
    }

    static String write(Task task) {
        try {
            return JSON.writeValueAsString(task);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A task cannot be written", e);
        }
    }

    private static Task read(String task) {
        try {
            return JSON.readValue(task, Task.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A corrected key cannot be read", e);
        }
    }
}
