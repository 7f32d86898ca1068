package org.conventionacademy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.conventionacademy.platform.SigningKey;
import org.junit.jupiter.api.Test;

final class ReceiptSignaturesTest {
    /// The first key of RFC 8032, section 7.1, and the example of RFC 8037, appendix A: the same key.
    private static final String OLD = key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final String NEW = key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

    @Test
    void theKeyIsNamedAndSignsAsTheStandardsSay() {
        ReceiptSignatures signatures = signatures(OLD, List.of());
        assertThat(signatures.keys())
                .contains("\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"")
                .contains("\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\"")
                .doesNotContain("\"d\"");
        assertThat(signatures.sign("{}")).isEqualTo(signatures.sign("{}")).startsWith("eyJhbGciOiJFZERTQSIsImtpZCI6");
    }

    @Test
    void whatAFormerKeySignedStaysGenuineWhileThatIsListed() {
        String signed = signatures(OLD, List.of()).sign("{}");
        String former = Base64.getEncoder()
                .encodeToString(SigningKey.of(OLD).publicKey().getEncoded());
        assertThat(signatures(NEW, List.of(former)).open(signed)).isEqualTo(new ReceiptSignatures.Opened.Signed("{}"));
        assertThat(signatures(NEW, List.of()).open(signed))
                .isEqualTo(new ReceiptSignatures.Opened.Refused(ReceiptCheck.Fault.UNKNOWN_KEY));
        assertThat(signatures(NEW, List.of(former)).sign("{}"))
                .isEqualTo(signatures(NEW, List.of()).sign("{}"));
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String wrong : List.of("", "ed25519", "AAAA", OLD.substring(4))) {
            assertThatThrownBy(() -> signatures(wrong, List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> signatures(OLD, List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ReceiptSignatures signatures(String key, List<String> former) {
        return new ReceiptSignatures(new ReceiptSettings() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Optional<List<String>> formerKeys() {
                return Optional.of(former);
            }
        });
    }

    private static String key(String seed) {
        byte[] der = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        return Base64.getEncoder().encodeToString(der);
    }
}
