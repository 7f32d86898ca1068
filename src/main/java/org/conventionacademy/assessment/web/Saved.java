package org.conventionacademy.assessment.web;

import java.time.Instant;
import java.util.List;
import org.conventionacademy.assessment.SaveReply;
import org.conventionacademy.assessment.SaveState;
import org.conventionacademy.platform.Problem;
import org.conventionacademy.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Saved", description = "What is stored.")
record Saved(
        @Schema(
                description =
                        "`current`, `superseded` by a newer one of the same client, or `competing` with another client's")
        SaveState state,

        @Schema(description = "Version that this save became, 0 where it did not become the answer", examples = "3")
        int version,

        @Schema(description = "Version of the answer that counts now", examples = "3")
        int currentVersion,

        @Schema(description = "Options of the answer that counts now", examples = "[\"b\"]")
        List<String> currentChoice,

        String client,
        int seq,
        Instant serverTime,

        @Schema(description = "Null where there is no deadline", examples = "1512") @Nullable
        Long secondsLeft) {
    /// @throws Problem ATTEMPT_CLOSED, QUESTION_LEFT or ANSWER_REUSED, when it is stored but does not count
    static Saved of(SaveReply reply) {
        return switch (reply.state()) {
            case CURRENT, SUPERSEDED, COMPETING ->
                new Saved(
                        reply.state(),
                        reply.version(),
                        reply.currentVersion(),
                        reply.currentChoice(),
                        reply.number().client().value(),
                        reply.number().seq(),
                        reply.serverTime(),
                        reply.secondsLeft());
            case LATE -> throw stored(ProblemType.ATTEMPT_CLOSED, reply);
            case LEFT -> throw stored(ProblemType.QUESTION_LEFT, reply);
            case REUSED -> throw stored(ProblemType.ANSWER_REUSED, reply);
        };
    }

    private static Problem stored(ProblemType type, SaveReply reply) {
        return new Problem(type, null)
                .with("state", reply.state().code())
                .with("currentVersion", reply.currentVersion())
                .with("serverTime", reply.serverTime());
    }
}
