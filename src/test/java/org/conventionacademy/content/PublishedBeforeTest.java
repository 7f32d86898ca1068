package org.conventionacademy.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.conventionacademy.question.MultipleResponse;
import org.junit.jupiter.api.Test;

/// Revisions that were published when every question had options and a key.
final class PublishedBeforeTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void questionOfOptionsIsReadAsItsKind() throws JsonProcessingException {
        Question question = JSON.readValue("""
                {"id": "5f0c2c9e-7a55-4f0e-9d0a-3a2a4d0e9b11", "code": "what-to-keep", "number": 2,
                 "kind": "multiple-response", "tests": ["A41.1"], "options": ["a", "b", "c", "d"], "key": ["c", "a"],
                 "texts": {}}
                """, Question.class);
        assertThat(question.task()).isEqualTo(new MultipleResponse(List.of("a", "b", "c", "d"), List.of("c", "a")));
        assertThat(question.tags()).isEmpty();
        Question again = JSON.readValue(JSON.writeValueAsString(question), Question.class);
        assertThat(again).isEqualTo(question);
    }

    @Test
    void quizWithFewRulesIsReadAsItWasHeld() throws JsonProcessingException {
        QuizRules quiz = JSON.readValue(
                "{\"ask\":10,\"attempts\":3,\"passMark\":70,\"timeLimitMinutes\":30,\"late\":\"honour\"}",
                QuizRules.class);
        assertThat(quiz).isEqualTo(new QuizRules(10, List.of(), 3, 70, 30, LateRule.HONOUR));
        assertThat(JSON.readValue(JSON.writeValueAsString(quiz), QuizRules.class))
                .isEqualTo(quiz);
    }
}
