package org.conventionacademy.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.conventionacademy.assessment.FirstAttempt.Response;
import org.conventionacademy.content.LateRule;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.ModuleRevision;
import org.conventionacademy.content.Question;
import org.conventionacademy.content.QuestionCode;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.QuestionText;
import org.conventionacademy.content.QuizRules;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.MultipleResponse;
import org.conventionacademy.question.SingleChoice;
import org.jspecify.annotations.Nullable;

/// A quiz of questions with the options a to d, and the first attempts that a test makes of it.
final class SampleItems {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static final List<String> OPTIONS = List.of("a", "b", "c", "d");

    private final Map<String, QuestionRevisionId> ids = new LinkedHashMap<>();
    private final ModuleRevision revision;
    private final ItemTally tally;

    /// @param keys by question
    SampleItems(Map<String, List<String>> keys, int ask) {
        QuestionText text = new QuestionText("?", Map.of(), false);
        List<Question> questions = new ArrayList<>();
        keys.forEach((code, key) -> {
            QuestionRevisionId id = new QuestionRevisionId(UUID.randomUUID());
            ids.put(code, id);
            questions.add(new Question(
                    id,
                    new QuestionCode(code),
                    1,
                    List.of(),
                    List.of(),
                    key.size() == 1 ? new SingleChoice(OPTIONS, key) : new MultipleResponse(OPTIONS, key),
                    false,
                    Map.of(Lang.EN, text, Lang.FR, text, Lang.AR, text)));
        });
        revision = new ModuleRevision(
                new RevisionId(UUID.randomUUID()),
                new ModuleId("sample"),
                1,
                NOW,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                new QuizRules(ask, List.of(), 1, 70, null, LateRule.UNTIMED),
                questions,
                Map.of());
        tally = new ItemTally(id -> revision);
    }

    QuestionRevisionId id(String question) {
        return Objects.requireNonNull(ids.get(question));
    }

    void add(Lang lang, List<Response> responses) {
        tally.add(new FirstAttempt(revision.id(), lang, responses));
    }

    ItemStatistics item(String question, @Nullable Lang lang) {
        return tally.result(NOW).items().stream()
                .filter(item -> item.question().equals(id(question)) && item.lang() == lang)
                .findFirst()
                .orElseThrow();
    }

    QuizStatistics quiz(@Nullable Lang lang) {
        return tally.result(NOW).quizzes().stream()
                .filter(quiz -> quiz.lang() == lang)
                .findFirst()
                .orElseThrow();
    }
}
