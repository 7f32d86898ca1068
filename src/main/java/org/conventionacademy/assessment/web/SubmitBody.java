package org.conventionacademy.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.conventionacademy.assessment.ClientId;
import org.conventionacademy.assessment.SaveAnswer;
import org.conventionacademy.assessment.SaveNumber;
import org.conventionacademy.assessment.SubmitAttempt;
import org.conventionacademy.content.QuestionRevisionId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubmitAttempt", description = "The end of an attempt. Every part may be left out.")
record SubmitBody(
        @Schema(description = "Answers without a reply so far; they are stored first") @Size(max = MOST) @Nullable
        List<@NotNull @Valid Answer> unacknowledged,

        @Schema(description = "Saves held to have been sent; an unknown one refuses the submission")
        @Size(max = MOST)
        @Nullable
        List<@NotNull @Valid Number> named,

        @Schema(description = "Named saves that the person agrees to submit without") @Size(max = MOST) @Nullable
        List<@NotNull @Valid Number> without) {
    private static final int MOST = 1_000;

    static final SubmitBody PLAIN = new SubmitBody(null, null, null);

    record Answer(
            @NotNull UUID question,
            @NotNull String client,
            @NotNull Integer seq,
            @NotNull Integer seen,
            @NotNull List<String> choice,
            @Nullable Boolean settles,
            @Nullable Instant contact,
            @Nullable Long elapsed,
            @Nullable String clock) {
        private SaveAnswer answer() {
            return new SaveBody(client, seq, seen, choice, settles, contact, elapsed, clock)
                    .answer(new QuestionRevisionId(question));
        }
    }

    @Schema(name = "SaveNumber")
    record Number(@NotNull String client, @NotNull Integer seq) {
        private SaveNumber number() {
            return new SaveNumber(new ClientId(client), seq);
        }
    }

    SubmitAttempt command() {
        return new SubmitAttempt(
                orNone(unacknowledged).stream().map(Answer::answer).toList(),
                orNone(named).stream().map(Number::number).toList(),
                orNone(without).stream().map(Number::number).toList());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
