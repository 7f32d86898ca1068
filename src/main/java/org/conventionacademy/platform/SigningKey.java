package org.conventionacademy.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/// An Ed25519 key that signs, with the public key that belongs to it.
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final byte[] DEMO = "demo-".getBytes(StandardCharsets.US_ASCII);

    private final byte[] seed;
    private final KeyPair pair;

    private SigningKey(byte[] seed, KeyPair pair) {
        this.seed = seed;
        this.pair = pair;
    }

    /// @param base64 of the key as PKCS#8, which OpenSSL writes
    /// @throws IllegalArgumentException when it is none
    public static SigningKey of(String base64) {
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der(base64)));
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            return new SigningKey(seed, pair(seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 private key", e);
        }
    }

    /// @param base64 of the key as X.509
    /// @throws IllegalArgumentException when it is none
    public static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /// Whether the key is one of the demo's, whose bytes say so.
    public boolean isDemo() {
        return Arrays.equals(seed, 0, DEMO.length, DEMO, 0, DEMO.length);
    }

    private static byte[] der(String base64) {
        return Base64.getDecoder().decode(base64.strip());
    }

    /// The JDK computes a public key only while it makes a pair: it is given these bytes for its random ones. That the
    /// two belong together is tried before anything is signed.
    private static KeyPair pair(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        KeyPair pair = generator.generateKeyPair();
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(pair.getPrivate());
        signature.update(DEMO);
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        signature.update(DEMO);
        boolean same = Arrays.equals(
                seed, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
        if (!same || !signature.verify(signed)) {
            throw new IllegalStateException("This Java does not tell the public key of an Ed25519 key");
        }
        return pair;
    }

    /// Gives the bytes it was given.
    private static final class Fixed extends SecureRandom {
        private final transient byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] random) {
            System.arraycopy(bytes, 0, random, 0, Math.min(bytes.length, random.length));
        }
    }
}
