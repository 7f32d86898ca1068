package org.conventionacademy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProductionSettingsTest {
    private final Map<String, String> settings = new HashMap<>(Map.ofEntries(
            Map.entry("quarkus.datasource.jdbc.url", "jdbc:mariadb://db.example.org:3306/academy"),
            Map.entry("quarkus.datasource.username", "academy"),
            Map.entry("quarkus.datasource.password", "n0t-to-be-guessed"),
            Map.entry("academy.public-url", "https://academy.example.org"),
            Map.entry("quarkus.oidc.auth-server-url", "https://login.example.org/realms/academy"),
            Map.entry("quarkus.oidc.credentials.secret", "5b1f6f0c8f0e4b52"),
            Map.entry("quarkus.oidc.token-state-manager.encryption-secret", "a".repeat(32)),
            Map.entry("quarkus.oidc.authentication.state-secret", "b".repeat(32)),
            Map.entry("academy.attempts.secret", "c".repeat(32)),
            Map.entry("academy.receipts.key", "MC4CAQAwBQYDK2VwBCIEIDU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1NTU1"),
            Map.entry("quarkus.oidc.authentication.cookie-force-secure", "true"),
            Map.entry("quarkus.oidc.authentication.pkce-required", "true"),
            Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
            Map.entry("quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1/128")));

    @Test
    void safeSettingsAreAccepted() {
        assertThat(refusal()).isEmpty();
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        settings.clear();
        assertThat(refusal().orElseThrow())
                .contains(
                        "ACADEMY_DATABASE_URL",
                        "ACADEMY_DATABASE_USER",
                        "ACADEMY_DATABASE_PASSWORD",
                        "ACADEMY_PUBLIC_URL",
                        "ACADEMY_OIDC_URL",
                        "ACADEMY_OIDC_CLIENT_SECRET",
                        "ACADEMY_COOKIE_SECRET",
                        "ACADEMY_STATE_SECRET",
                        "ACADEMY_ATTEMPT_SECRET",
                        "ACADEMY_RECEIPT_KEY",
                        "ACADEMY_COOKIE_SECURE");
    }

    @ParameterizedTest(name = "{0}={1} is refused and named {2}")
    @CsvSource({
        "quarkus.datasource.jdbc.url, jdbc:h2:mem:academy, ACADEMY_DATABASE_URL",
        "quarkus.datasource.username, root, ACADEMY_DATABASE_USER",
        "quarkus.datasource.password, '', ACADEMY_DATABASE_PASSWORD",
        "academy.public-url, http://academy.example.org, ACADEMY_PUBLIC_URL",
        "academy.public-url, http://127.0.0.1:8080, ACADEMY_PUBLIC_URL",
        "quarkus.oidc.auth-server-url, http://login.example.org/realms/academy, ACADEMY_OIDC_URL",
        "quarkus.oidc.auth-server-url, not an address, ACADEMY_OIDC_URL",
        "quarkus.oidc.credentials.secret, demo-client-secret-of-academy-web, ACADEMY_OIDC_CLIENT_SECRET",
        "quarkus.oidc.token-state-manager.encryption-secret, demo-cookie-secret-of-32-characters, ACADEMY_COOKIE_SECRET",
        "quarkus.oidc.token-state-manager.encryption-secret, short, ACADEMY_COOKIE_SECRET",
        "quarkus.oidc.authentication.state-secret, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, ACADEMY_STATE_SECRET",
        "academy.attempts.secret, demo-attempt-secret-of-32-characters, ACADEMY_ATTEMPT_SECRET",
        "academy.receipts.key, '', ACADEMY_RECEIPT_KEY",
        "academy.receipts.key, ed25519, ACADEMY_RECEIPT_KEY",
        "academy.receipts.key, MC4CAQAwBQYDK2VwBCIEIGRlbW8tcmVjZWlwdC1rZXkta25vd24tdG8tYW55b25l, ACADEMY_RECEIPT_KEY",
        "academy.receipts.key, MCowBQYDK2VwAyEApX46WCOT361+XVPHIrKcAV4YbNquovwKVFi4pZ0OVqs=, ACADEMY_RECEIPT_KEY",
        "academy.receipts.former-keys, MCowBQYDK2VwAyEApX46, ACADEMY_RECEIPT_FORMER_KEYS",
        "quarkus.oidc.authentication.cookie-force-secure, false, ACADEMY_COOKIE_SECURE",
        "quarkus.oidc.authentication.pkce-required, false, quarkus.oidc.authentication.pkce-required",
        "quarkus.tls.trust-all, true, quarkus.tls.trust-all",
        "quarkus.http.cors.origins, *, quarkus.http.cors.origins",
        "quarkus.http.proxy.trusted-proxies, 0.0.0.0/0, ACADEMY_TRUSTED_PROXIES",
        "quarkus.http.proxy.trusted-proxies, '127.0.0.1,::1', ACADEMY_TRUSTED_PROXIES",
        "quarkus.http.proxy.trusted-proxies, '', ACADEMY_TRUSTED_PROXIES"
    })
    void unsafeSettingIsRefused(String property, String value, String name) {
        settings.put(property, value);
        assertThat(refusal().orElseThrow()).contains(name);
    }

    @Test
    void httpOnLoopbackNeedsAnExplicitWord() {
        settings.put("academy.public-url", "http://127.0.0.1:8080");
        settings.put("quarkus.oidc.auth-server-url", "http://localhost:8180/realms/academy");
        assertThat(refusal().orElseThrow()).contains("ACADEMY_ALLOW_HTTP_ON_LOOPBACK");
        settings.put("academy.allow-http-on-loopback", "true");
        assertThat(refusal()).isEmpty();
    }

    @Test
    void theWordDoesNotAllowHttpElsewhere() {
        settings.put("academy.allow-http-on-loopback", "true");
        settings.put("academy.public-url", "http://academy.example.org");
        assertThat(refusal().orElseThrow()).contains("ACADEMY_PUBLIC_URL: must begin with https://");
    }

    @Test
    void theWordDoesNotAllowCookiesWithoutTlsOnAPublicSite() {
        settings.put("academy.allow-http-on-loopback", "true");
        settings.put("quarkus.oidc.authentication.cookie-force-secure", "false");
        assertThat(refusal().orElseThrow()).contains("ACADEMY_COOKIE_SECURE");
        settings.put("academy.public-url", "http://127.0.0.1:8080");
        assertThat(refusal()).isEmpty();
    }

    @Test
    void formerKeysOfReceiptsAreAccepted() {
        settings.put(
                "academy.receipts.former-keys",
                "MCowBQYDK2VwAyEApX46WCOT361+XVPHIrKcAV4YbNquovwKVFi4pZ0OVqs=, "
                        + "MCowBQYDK2VwAyEApX46WCOT361+XVPHIrKcAV4YbNquovwKVFi4pZ0OVqs=");
        assertThat(refusal()).isEmpty();
    }

    @Test
    void refusalShowsNoSecret() {
        settings.put("quarkus.oidc.authentication.state-secret", "only-a-few-letters");
        assertThat(refusal().orElseThrow()).doesNotContain("only-a-few-letters");
    }

    private Optional<String> refusal() {
        return ProductionSettings.refusal(name -> Optional.ofNullable(settings.get(name)));
    }
}
