package org.conventionacademy.assessment.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.conventionacademy.assessment.ClientId;
import org.conventionacademy.assessment.SaveAnswer;
import org.conventionacademy.assessment.SaveNumber;
import org.conventionacademy.assessment.Typed;
import org.conventionacademy.content.QuestionRevisionId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SaveAnswer", description = "An answer, numbered by the client that it was typed at.")
record SaveBody(
        @Schema(
                description = "Random id of the browser profile or program: 1 to 64 letters, digits and hyphens",
                examples = "5f0c2c9e-7a55-4f0e-9d0a-3a2a4d0e9b11")
        @NotNull
        String client,

        @Schema(description = "The client's own count within the attempt, 1 to 1,000,000", examples = "17") @NotNull
        Integer seq,

        @Schema(description = "Version of the answer that this was typed over, 0 for none", examples = "0") @NotNull
        Integer seen,

        @Schema(
                description =
                        "Marks of the answer, as the item's controls offer them: the id of an option, or `part=` and"
                                + " what was set or written there. Empty takes the answer back",
                examples = "[\"b\"]")
        @NotNull
        List<String> choice,

        @Schema(description = "True when it was chosen with all competing answers in view") @Nullable
        Boolean settles,

        @Schema(description = "Server time of the last reply before it was typed") @Nullable
        Instant contact,

        @Schema(
                description = "Milliseconds from that reply to the typing, by a clock that nobody can set",
                examples = "41250")
        @Nullable
        Long elapsed,

        @Schema(description = "What the device's clock showed. Kept, and never used") @Nullable
        String clock) {
    SaveAnswer answer(QuestionRevisionId question) {
        return new SaveAnswer(
                question,
                new SaveNumber(new ClientId(client), seq),
                seen,
                choice,
                Boolean.TRUE.equals(settles),
                new Typed(contact, elapsed == null ? null : Duration.ofMillis(elapsed), clock));
    }
}
