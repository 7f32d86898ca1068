package org.conventionacademy.assessment;

/// Whether a text is a receipt of this service.
public sealed interface ReceiptCheck {
    record Genuine(Receipt receipt) implements ReceiptCheck {}

    record Refused(Fault fault) implements ReceiptCheck {}

    /// Why a text is not taken for a receipt.
    enum Fault {
        /// It has not the form of a receipt.
        MALFORMED,
        /// It claims to be signed in another way than receipts are.
        ALGORITHM,
        /// It names a key that is none of the service's.
        UNKNOWN_KEY,
        /// Its signature does not fit what it says.
        ALTERED
    }
}
