package org.conventionacademy.shell;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conventionacademy.platform.SigningKey;

/// Refuses a production start on settings that are missing or unsafe, and names every one of them at once.
///
/// Looks at what is in force, wherever it was set; the messages name the variable that `docs/operations.md` describes.
public final class ProductionSettings {
    private static final int SECRET_LENGTH = 32;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Map<String, String> SECRETS = secrets();

    private final Function<String, Optional<String>> settings;
    private final List<String> faults = new ArrayList<>();

    private ProductionSettings(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /// What to tell the operator, or nothing if the start may go on.
    public static Optional<String> refusal() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        return refusal(name -> config.getOptionalValue(name, String.class));
    }

    static Optional<String> refusal(Function<String, Optional<String>> settings) {
        List<String> faults = new ProductionSettings(settings).check();
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("""
                Convention Academy does not start, since %s missing or unsafe:
                  %s
                docs/operations.md describes each.""".formatted(
                faults.size() == 1 ? "one setting is" : faults.size() + " settings are", String.join("\n  ", faults)));
    }

    private List<String> check() {
        database();
        addresses();
        clientSecret();
        SECRETS.forEach(this::secret);
        receiptKeys();
        switches();
        return faults;
    }

    private void database() {
        required("ACADEMY_DATABASE_URL", "quarkus.datasource.jdbc.url", "jdbc:mariadb://HOST:3306/DATABASE")
                .filter(url -> !url.startsWith("jdbc:mariadb:"))
                .ifPresent(url -> fault("ACADEMY_DATABASE_URL", "must begin with jdbc:mariadb:"));
        required("ACADEMY_DATABASE_USER", "quarkus.datasource.username", "an account of this database only")
                .filter("root"::equals)
                .ifPresent(root -> fault("ACADEMY_DATABASE_USER", "must not be root"));
        required("ACADEMY_DATABASE_PASSWORD", "quarkus.datasource.password", "must not be empty");
    }

    private void addresses() {
        required("ACADEMY_PUBLIC_URL", "academy.public-url", "the address people open, https://...")
                .ifPresent(url -> encrypted("ACADEMY_PUBLIC_URL", url));
        required(
                        "ACADEMY_OIDC_URL",
                        "quarkus.oidc.auth-server-url",
                        "the address of the realm, https://HOST/realms/academy")
                .ifPresent(url -> encrypted("ACADEMY_OIDC_URL", url));
    }

    private void encrypted(String name, String url) {
        if (url.startsWith("https://")) {
            return;
        }
        if (!isHttpOnLoopback(url)) {
            fault(name, "must begin with https://");
        } else if (!isOn("academy.allow-http-on-loopback")) {
            fault(
                    name,
                    "must begin with https://; to try it on this machine alone set ACADEMY_ALLOW_HTTP_ON_LOOPBACK=true");
        }
    }

    private static boolean isHttpOnLoopback(String url) {
        try {
            URI address = URI.create(url);
            return "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void clientSecret() {
        required(
                        "ACADEMY_OIDC_CLIENT_SECRET",
                        "quarkus.oidc.credentials.secret",
                        "the secret of the client academy-web")
                .filter(ProductionSettings::isDemo)
                .ifPresent(demo -> fault("ACADEMY_OIDC_CLIENT_SECRET", "is the demo's, which everybody knows"));
    }

    private void secret(String name, String property) {
        required(
                        name,
                        property,
                        "a random text of %d characters or more: openssl rand -hex 32".formatted(SECRET_LENGTH))
                .ifPresent(value -> {
                    if (isDemo(value)) {
                        fault(name, "is the demo's, which everybody knows");
                    } else if (value.length() < SECRET_LENGTH) {
                        fault(
                                name,
                                "has %d characters; %d or more are needed".formatted(value.length(), SECRET_LENGTH));
                    } else if (isUsedTwice(value)) {
                        fault(name, "is also used for another secret; each needs its own");
                    }
                });
    }

    private boolean isUsedTwice(String value) {
        return SECRETS.values().stream()
                        .map(this::value)
                        .filter(Optional.of(value)::equals)
                        .count()
                > 1;
    }

    private void receiptKeys() {
        required(
                        "ACADEMY_RECEIPT_KEY",
                        "academy.receipts.key",
                        "an Ed25519 key: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0")
                .ifPresent(key -> {
                    try {
                        if (SigningKey.of(key).isDemo()) {
                            fault("ACADEMY_RECEIPT_KEY", "is the demo's, which everybody knows");
                        }
                    } catch (IllegalArgumentException e) {
                        fault("ACADEMY_RECEIPT_KEY", "is not an Ed25519 private key, PKCS#8 in base64 on one line");
                    }
                });
        value("academy.receipts.former-keys").stream()
                .flatMap(keys -> Arrays.stream(keys.split(",")))
                .filter(key -> !isPublicKey(key))
                .forEach(key -> fault(
                        "ACADEMY_RECEIPT_FORMER_KEYS", "has a key that is not an Ed25519 public key, X.509 in base64"));
    }

    private static boolean isPublicKey(String key) {
        try {
            SigningKey.publicKey(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void switches() {
        boolean httpAllowed = isOn("academy.allow-http-on-loopback")
                && value("academy.public-url")
                        .filter(ProductionSettings::isHttpOnLoopback)
                        .isPresent();
        if (!isOn("quarkus.oidc.authentication.cookie-force-secure") && !httpAllowed) {
            fault("ACADEMY_COOKIE_SECURE", "must be true: the session would travel unencrypted");
        }
        if (!isOn("quarkus.oidc.authentication.pkce-required")) {
            fault("quarkus.oidc.authentication.pkce-required", "must be true");
        }
        if (isOn("quarkus.tls.trust-all")
                || value("quarkus.oidc.tls.verification").filter("none"::equals).isPresent()) {
            fault("quarkus.tls.trust-all, quarkus.oidc.tls.verification", "certificates must be verified");
        }
        if (value("quarkus.http.cors.origins")
                .filter(origins -> origins.contains("*"))
                .isPresent()) {
            fault("quarkus.http.cors.origins", "must name its origins, not *");
        }
        value("quarkus.http.proxy.trusted-proxies")
                .filter(proxies -> proxies.contains("0.0.0.0/0") || proxies.contains("::/0") || proxies.contains("*"))
                .ifPresent(all -> fault("ACADEMY_TRUSTED_PROXIES", "must name the proxies, not the whole network"));
        value("quarkus.http.proxy.trusted-proxies")
                .filter(ProductionSettings::hasBareIpv6)
                .ifPresent(all -> fault("ACADEMY_TRUSTED_PROXIES", "an IPv6 address is written as a range: ::1/128"));
        if (isOn("quarkus.http.proxy.proxy-address-forwarding")
                && value("quarkus.http.proxy.trusted-proxies").isEmpty()) {
            fault("ACADEMY_TRUSTED_PROXIES", "missing: anybody could claim to come from anywhere");
        }
    }

    /// Quarkus takes what follows the last colon for a port, and then looks the rest up for every request.
    private static boolean hasBareIpv6(String proxies) {
        return Arrays.stream(proxies.split(","))
                .anyMatch(proxy -> proxy.indexOf(':') != proxy.lastIndexOf(':') && !proxy.contains("/"));
    }

    private Optional<String> required(String name, String property, String hint) {
        Optional<String> value = value(property);
        if (value.isEmpty()) {
            fault(name, "missing; " + hint);
        }
        return value;
    }

    private Optional<String> value(String property) {
        return settings.apply(property).filter(value -> !value.isBlank());
    }

    private boolean isOn(String property) {
        return value(property).filter("true"::equalsIgnoreCase).isPresent();
    }

    private void fault(String name, String what) {
        faults.add(name + ": " + what);
    }

    private static boolean isDemo(String value) {
        return value.startsWith("demo-");
    }

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("ACADEMY_COOKIE_SECRET", "quarkus.oidc.token-state-manager.encryption-secret");
        secrets.put("ACADEMY_STATE_SECRET", "quarkus.oidc.authentication.state-secret");
        secrets.put("ACADEMY_ATTEMPT_SECRET", "academy.attempts.secret");
        return secrets;
    }
}
