package org.conventionacademy.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.conventionacademy.identity.PersonId;

/// Keys of single attempts and people. They come from the site's secret, so that every node has them and none keeps
/// them.
@ApplicationScoped
class AttemptKeys {
    /// What a key is for; no key of one purpose tells anything about that of another.
    enum Purpose {
        /// Seals the pass of an attempt.
        PASS,
        /// Encrypts, on the owner's device, the answers that are not sent yet.
        JOURNAL,
        /// Goes into the hashes of a receipt's answers.
        RECEIPT,
        /// Names a person where answers wait, to nobody but the service.
        PERSON
    }

    private static final String ALGORITHM = "HmacSHA256";

    private final AttemptSettings settings;

    AttemptKeys(AttemptSettings settings) {
        this.settings = settings;
    }

    /// @return 32 bytes, the same each time
    byte[] key(Purpose purpose, AttemptId attempt) {
        return key(purpose, attempt.toString());
    }

    /// What a device calls a person.
    String nameOnDevice(PersonId person) {
        return base64(key(Purpose.PERSON, person.toString()));
    }

    /// What only a holder of the key can say of the text.
    byte[] mac(Purpose purpose, AttemptId attempt, String text) {
        return mac(key(purpose, attempt), text);
    }

    /// The key in base64url without padding.
    String text(Purpose purpose, AttemptId attempt) {
        return base64(key(purpose, attempt));
    }

    private byte[] key(Purpose purpose, String id) {
        return mac(settings.secret().getBytes(StandardCharsets.UTF_8), purpose + ":" + id);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] mac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
