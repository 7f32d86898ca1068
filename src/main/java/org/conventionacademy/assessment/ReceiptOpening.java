package org.conventionacademy.assessment;

import java.util.List;
import org.conventionacademy.content.QuestionRevisionId;
import org.conventionacademy.identity.PersonId;

/// What opens the hashes of a receipt. It is the owner's alone: with it they show that a receipt is theirs, and what
/// they answered.
///
/// @param salt goes before everything that is hashed
/// @param personHash as it stands in the receipt
public record ReceiptOpening(AttemptId attempt, String salt, PersonId person, String personHash, List<Item> items) {
    /// @param choice ids of the options chosen, in alphabetical order with a space between; empty for none
    /// @param hash as it stands in the receipt
    public record Item(QuestionRevisionId question, int version, String choice, String hash) {}
}
