package org.conventionacademy.assessment;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "academy.receipts")
interface ReceiptSettings {
    /// Signs receipts: an Ed25519 private key, PKCS#8 in base64, the same on every node.
    String key();

    /// The public keys of what signed before, X.509 in base64: receipts signed then stay genuine.
    Optional<List<String>> formerKeys();
}
