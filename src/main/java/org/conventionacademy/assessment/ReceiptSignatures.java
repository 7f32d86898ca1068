package org.conventionacademy.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conventionacademy.platform.SigningKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Signs receipts (JWS, RFC 7515, with Ed25519, RFC 8037) and tells the genuine from all others.
@ApplicationScoped
class ReceiptSignatures {
    /// Says what is signed, so that nothing else of ours can ever be taken for a receipt (RFC 8725).
    static final String TYPE = "academy-receipt+jws";

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int PARTS = 3;

    /// What is in a text.
    sealed interface Opened {
        record Signed(String payload) implements Opened {}

        record Refused(ReceiptCheck.Fault fault) implements Opened {}
    }

    /// @param header as it stands in each receipt that this key signs
    private record Known(PublicKey key, String header) {}

    private final SigningKey key;
    private final String keyId;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final String published;
    private final ObjectMapper json = new ObjectMapper();

    ReceiptSignatures(ReceiptSettings settings) {
        this.key = SigningKey.of(settings.key());
        List<JsonWebKey> keys = Stream.concat(
                        Stream.of(key.publicKey()),
                        settings.formerKeys().orElse(List.of()).stream().map(SigningKey::publicKey))
                .distinct()
                .map(ReceiptSignatures::jwk)
                .toList();
        for (JsonWebKey each : keys) {
            known.put(
                    each.getKeyId(),
                    new Known(
                            (PublicKey) each.getKey(),
                            unsigned(each.getKeyId()).getHeaders().getEncodedHeader()));
        }
        this.keyId = keys.getFirst().getKeyId();
        this.published = new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /// The public keys as a JWK set, the one that signs now first.
    String keys() {
        return published;
    }

    /// The same for the same payload and key, each time.
    String sign(String payload) {
        JsonWebSignature signature = unsigned(keyId);
        signature.setPayload(payload);
        signature.setKey(key.privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A receipt cannot be signed", e);
        }
    }

    private static JsonWebSignature unsigned(String id) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(id);
        signature.setHeader("typ", TYPE);
        return signature;
    }

    /// Takes nothing but what [#sign] gives, character by character: base64url has several texts for the same bytes,
    /// and JSON for the same header, of which one only is a receipt.
    Opened open(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != PARTS || !isCanonical(parts)) {
            return refused(ReceiptCheck.Fault.MALFORMED);
        }
        JsonNode header = read(parts[0]);
        if (!header.isObject() || !header.path("alg").isTextual()) {
            return refused(ReceiptCheck.Fault.MALFORMED);
        }
        if (!header.path("alg").textValue().equals(AlgorithmIdentifiers.EDDSA)) {
            return refused(ReceiptCheck.Fault.ALGORITHM);
        }
        if (!TYPE.equals(header.path("typ").textValue())) {
            return refused(ReceiptCheck.Fault.MALFORMED);
        }
        Known signer = known.get(header.path("kid").asText(""));
        if (signer == null) {
            return refused(ReceiptCheck.Fault.UNKNOWN_KEY);
        }
        return signer.header().equals(parts[0]) && fits(compact, signer.key())
                ? new Opened.Signed(decoded(parts[1]))
                : refused(ReceiptCheck.Fault.ALTERED);
    }

    private static boolean fits(String compact, PublicKey signer) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(
                new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
        signature.setKey(signer);
        try {
            signature.setCompactSerialization(compact);
            return signature.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    private static boolean isCanonical(String... parts) {
        for (String part : parts) {
            if (!PART.matcher(part).matches() || !isCanonical(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCanonical(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private JsonNode read(String part) {
        try {
            return json.readTree(decoded(part));
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static Opened refused(ReceiptCheck.Fault fault) {
        return new Opened.Refused(fault);
    }

    /// Named by its thumbprint (RFC 7638).
    private static JsonWebKey jwk(PublicKey key) {
        try {
            JsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(key);
            jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
            jwk.setUse("sig");
            jwk.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            return jwk;
        } catch (JoseException e) {
            throw new IllegalStateException("A key of receipts cannot be published", e);
        }
    }
}
