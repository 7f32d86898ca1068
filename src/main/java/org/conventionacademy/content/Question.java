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
public record Question(
        QuestionRevisionId id,
        QuestionCode code,
        int number,
        List<ObligationId> tests,
        List<String> tags,
        Task task,
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
            @JsonProperty("texts") Map<Lang, QuestionText> texts) {
        Task asked = task != null ? task : Objects.requireNonNull(kind).ofOptions(options, key);
        return new Question(id, code, number, tests, Objects.requireNonNullElse(tags, List.of()), asked, texts);
    }

    @JsonIgnore
    public QuestionKind kind() {
        return task.kind();
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
