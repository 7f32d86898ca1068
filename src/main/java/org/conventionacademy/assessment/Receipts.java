package org.conventionacademy.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Hashes;
import org.conventionacademy.platform.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Receipts of attempts: signed, so that nobody can alter one, and closed, so that nobody but the owner can read the
/// answers or the person out of one.
@ApplicationScoped
public class Receipts {
    private static final String PERSON = "person";

    private final Attempts attempts;
    private final ReceiptRows rows;
    private final AttemptKeys keys;
    private final ReceiptSignatures signatures;
    private final String issuer;

    /// Its own, since a setting of another must not change what was signed.
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Receipts(
            Attempts attempts,
            ReceiptRows rows,
            AttemptKeys keys,
            ReceiptSignatures signatures,
            @ConfigProperty(name = "academy.public-url") String issuer) {
        this.attempts = attempts;
        this.rows = rows;
        this.keys = keys;
        this.signatures = signatures;
        this.issuer = issuer;
    }

    /// The same each time, until a correction changes the result.
    ///
    /// @throws Problem CONFLICT while the attempt is open
    public SignedReceipt receipt(AttemptId id, PersonId owner) {
        AttemptRow attempt = ended(id, owner);
        String salt = salt(id);
        List<Receipt.Item> items = rows.graded(id).stream()
                .map(graded ->
                        new Receipt.Item(graded.question(), graded.version(), graded.receivedAt(), hash(salt, graded)))
                .toList();
        AttemptResult result = attempt.result();
        Receipt receipt = new Receipt(
                issuer,
                Objects.requireNonNullElse(result.remarkedAt(), result.endedAt())
                        .getEpochSecond(),
                id,
                hash(salt, PERSON, owner.toString()),
                result.module(),
                result.revision(),
                result.lang(),
                result.number(),
                result.startedAt(),
                attempt.deadline(),
                result.endedAt(),
                result.endedBy(),
                result.scorePercent(),
                result.passMark(),
                result.passed(),
                items);
        return new SignedReceipt(receipt, signatures.sign(written(receipt)));
    }

    /// What opens the receipt, for its owner alone.
    ///
    /// @throws Problem CONFLICT while the attempt is open
    public ReceiptOpening opening(AttemptId id, PersonId owner) {
        ended(id, owner);
        String salt = salt(id);
        List<ReceiptOpening.Item> items = rows.graded(id).stream()
                .map(graded -> new ReceiptOpening.Item(
                        graded.question(), graded.version(), graded.choice(), hash(salt, graded)))
                .toList();
        return new ReceiptOpening(id, salt, owner, hash(salt, PERSON, owner.toString()), items);
    }

    /// @param text what somebody holds to be a receipt; blanks around it are no part of it
    public ReceiptCheck check(String text) {
        return switch (signatures.open(text.strip())) {
            case ReceiptSignatures.Opened.Refused(ReceiptCheck.Fault fault) -> new ReceiptCheck.Refused(fault);
            case ReceiptSignatures.Opened.Signed(String payload) -> read(payload);
        };
    }

    /// The public keys that receipts are checked with: a JWK set (RFC 7517).
    public String keys() {
        return signatures.keys();
    }

    private AttemptRow ended(AttemptId id, PersonId owner) {
        AttemptRow attempt = attempts.owned(id, owner);
        if (attempt.open()) {
            throw Problem.conflict("assessment_problem_receipt_open");
        }
        return attempt;
    }

    private String salt(AttemptId id) {
        return keys.text(AttemptKeys.Purpose.RECEIPT, id);
    }

    private static String hash(String salt, ReceiptRows.Graded graded) {
        return hash(salt, graded.question().toString(), graded.choice());
    }

    private static String hash(String salt, String what, String value) {
        return Hashes.sha256(salt + "\n" + what + "\n" + value);
    }

    private String written(Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt cannot be written", e);
        }
    }

    /// What we signed can be read; should a later form ever differ, it is no receipt that this service can show.
    private ReceiptCheck read(String payload) {
        try {
            return new ReceiptCheck.Genuine(json.readValue(payload, Receipt.class));
        } catch (JsonProcessingException e) {
            return new ReceiptCheck.Refused(ReceiptCheck.Fault.MALFORMED);
        }
    }
}
