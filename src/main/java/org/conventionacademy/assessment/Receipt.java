package org.conventionacademy.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.platform.Lang;
import org.jspecify.annotations.Nullable;

/// What a receipt says of an attempt, in the order in which it is signed; `docs/receipts.md` describes each part.
///
/// It tells neither who took the quiz nor what they answered: both stand in it as salted hashes, and the salt is in the
/// owner's [ReceiptOpening] only. It has no points, since whoever compares those of several attempts learns the key.
///
/// @param issuer the address of the service
/// @param issuedAt seconds since 1970: when the attempt ended, so that the same attempt always has the same receipt
/// @param person SHA-256, in hexadecimal, that only the owner can open
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        @JsonProperty("iss") String issuer,
        @JsonProperty("iat") long issuedAt,
        @JsonProperty("jti") AttemptId attempt,
        String person,
        ModuleId module,
        RevisionId revision,
        Lang lang,
        int number,
        Instant startedAt,
        @Nullable Instant deadline,
        Instant endedAt,
        EndedBy endedBy,
        BigDecimal scorePercent,
        int passMark,
        boolean passed,
        List<Item> items) {
    /// A question that was asked.
    ///
    /// @param version of the answer that was graded, 0 where there was none
    /// @param receivedAt when that answer came; null where there was none
    /// @param answer SHA-256, in hexadecimal, that only the owner can open
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            QuestionRevisionId question,
            int version,
            @Nullable Instant receivedAt,
            String answer) {}
}
