package org.conventionacademy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.conventionacademy.LocalStart.CannotStart;

/// Where the build has unpacked the servers, and where the project's files are. The pom passes each as a system
/// property.
///
/// @param project the checkout
/// @param cache shared by all checkouts of this person; may be deleted as a whole
/// @param mariaDb the folder that holds MariaDB's `bin`
/// @param keycloak the folder that holds Keycloak's `bin`
/// @param mailCatcher the jar of GreenMail
record Places(Path project, Path cache, Path mariaDb, Path keycloak, Path mailCatcher) {

    static Places ofTheBuild() throws CannotStart {
        return new Places(
                place("academy.project"),
                place("academy.cache"),
                place("academy.mariadb"),
                place("academy.keycloak"),
                place("academy.mail-catcher"));
    }

    void requireServers() throws CannotStart {
        if (!isSupportedSystem()) {
            throw new CannotStart("""
                    The MariaDB and Keycloak that come with a checkout run on Linux x86-64 only; this is %s %s.
                    Start your own and set ACADEMY_DATABASE_URL (jdbc:mariadb://...), ACADEMY_DATABASE_USER, ACADEMY_DATABASE_PASSWORD
                    and ACADEMY_OIDC_URL (https://.../realms/academy), ACADEMY_OIDC_CLIENT_SECRET; docs/operations.md shows how.""".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        for (Path needed :
                new Path[] {mariaDb.resolve("bin/mariadbd"), keycloak.resolve("lib/quarkus-run.jar"), mailCatcher}) {
            if (!Files.exists(needed)) {
                throw new CannotStart("""
                        %s is missing. Delete the folder %s and start again with ./mvnw quarkus:dev, which unpacks the servers.""".formatted(needed, cache));
            }
        }
    }

    private static boolean isSupportedSystem() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").startsWith("Linux") && (arch.equals("amd64") || arch.equals("x86_64"));
    }

    private static Path place(String property) throws CannotStart {
        String value = System.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new CannotStart(
                    "The setting -D" + property + " is missing. Start with ./mvnw quarkus:dev, which sets it.");
        }
        return Path.of(value).toAbsolutePath();
    }
}
