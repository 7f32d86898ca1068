package org.conventionacademy.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.conventionacademy.testing.LocalServers;
import org.conventionacademy.testing.ProductionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProductionStartIT {
    @TempDir
    Path folder;

    @Test
    void withoutSettingsItNamesThemAndStops() throws IOException, InterruptedException {
        Process process = ProductionService.run(folder, Map.of());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(Files.readString(folder.resolve("output")))
                .contains("ACADEMY_DATABASE_URL", "ACADEMY_OIDC_URL", "ACADEMY_COOKIE_SECRET", "ACADEMY_PUBLIC_URL")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void withSettingsItStartsAndPublishesOnCommand() throws IOException, InterruptedException, SQLException {
        try (var service = ProductionService.start(
                folder, "academy_production_it", LocalServers.databasePort(), LocalServers.keycloakPort())) {
            assertThat(service.readiness()).isEqualTo(200);
            assertThat(service.publish()).as(service.output()).isZero();
            assertThat(service.output()).contains("20 modules published, 0 unchanged, 0 refused; register published");
        }
    }
}
