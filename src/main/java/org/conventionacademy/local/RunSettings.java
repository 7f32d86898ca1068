package org.conventionacademy.local;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import org.conventionacademy.LocalStart.CannotStart;

/// What a local run reads from the settings before the application does, and what it sets for it.
final class RunSettings {
    private RunSettings() {}

    static int httpPort() throws CannotStart {
        SmallRyeConfig config = ConfigUtils.configBuilder().withProfile("dev").build();
        try {
            return config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("quarkus.http.port is not a number: " + e.getMessage());
        }
    }

    static boolean isGiven(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Cookies ignore ports, so their names carry it: two runs side by side then do not sign each other out.
    static void apply(LocalStack stack, int port, int managementPort) {
        System.setProperty("quarkus.management.port", Integer.toString(managementPort));
        System.setProperty("quarkus.oidc.authentication.cookie-suffix", Integer.toString(port));
        System.setProperty("quarkus.rest-csrf.cookie-name", "csrf-token-" + port);
        MariaDb mariaDb = stack.mariaDb();
        if (mariaDb != null) {
            System.setProperty("quarkus.datasource.jdbc.url", mariaDb.url("academy"));
            System.setProperty("quarkus.datasource.username", MariaDb.USER);
            System.setProperty("quarkus.datasource.password", "");
        }
        Keycloak keycloak = stack.keycloak();
        if (keycloak != null) {
            System.setProperty("quarkus.oidc.auth-server-url", keycloak.url());
            System.setProperty("quarkus.oidc.credentials.secret", Keycloak.CLIENT_SECRET);
        }
    }
}
