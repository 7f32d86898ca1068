package org.conventionacademy.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conventionacademy.platform.Lang;
import org.conventionacademy.question.QuestionKind;
import org.conventionacademy.question.Task;
import org.conventionacademy.register.ObligationId;
import org.jspecify.annotations.Nullable;

/// A revision of a question. It holds the key: nothing of it but id, kind, stem, what is offered and the texts of that
/// may reach a trainee before release.
///
/// @param number counts the revisions of this code, from 1
/// @param withdrawn whether a correction took it out of the quiz: it is not asked any more
public record Question(
        QuestionRevisionId id,
        QuestionCode code,
        int number,
        List<ObligationId> tests,
        List<String> tags,
        Task task,
        boolean withdrawn,
        Map<Lang, QuestionText> texts) {

    /// Reads also what was published when there were only questions with options: `kind`, `options` and `key` instead
    /// of a task.
    @JsonCreator
    static Question read(
            @JsonProperty("id") QuestionRevisionId id,
            @JsonProperty("code") QuestionCode code,
            @JsonProperty("number") int number,
            @JsonProperty("tests") List<ObligationId> tests,
            @JsonProperty("tags") @Nullable List<String> tags,
            @JsonProperty("task") @Nullable Task task,
            @JsonProperty("kind") @Nullable QuestionKind kind,
            @JsonProperty("options") @Nullable List<String> options,
            @JsonProperty("key") @Nullable List<String> key,
            @JsonProperty("withdrawn") boolean withdrawn,
            @JsonProperty("texts") Map<Lang, QuestionText> texts) {
        Task asked = task != null ? task : Objects.requireNonNull(kind).ofOptions(options, key);
        return new Question(
                id, code, number, tests, Objects.requireNonNullElse(tags, List.of()), asked, withdrawn, texts);
    }

    @JsonIgnore
    public QuestionKind kind() {
        return task.kind();
    }

    /// The same with another key.
    Question keyed(Task other) {
        return new Question(id, code, number, tests, tags, other, withdrawn, texts);
    }

    /// The next revision of it, with a corrected key; withdrawn where there is none.
    Question corrected(QuestionRevisionId id, @Nullable Task task) {
        return new Question(id, code, number + 1, tests, tags, task == null ? this.task : task, task == null, texts);
    }

    /// The text in that language, else in English.
    @JsonIgnore
    public QuestionText text(Lang lang) {
        return Translations.pick(texts, lang);
    }

    /// The language that [#text] answers in.
    @JsonIgnore
    public Lang language(Lang wanted) {
        return texts.containsKey(wanted) ? wanted : Lang.EN;
    }
}
