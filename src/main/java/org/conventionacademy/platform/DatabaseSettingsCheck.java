package org.conventionacademy.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready only while the live database keeps what is written to it, and in the character set that every name needs.
@Readiness
@ApplicationScoped
class DatabaseSettingsCheck implements HealthCheck {
    private static final int ANSWERS_WITHIN_SECONDS = 3;

    private final DataSource dataSource;

    @Inject
    DatabaseSettingsCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("database settings");
        try {
            List<String> faults = new DatabaseSettings(read()).faults();
            for (int i = 0; i < faults.size(); i++) {
                response.withData("fault " + (i + 1), faults.get(i));
            }
            return response.status(faults.isEmpty()).build();
        } catch (SQLException e) {
            return response.down()
                    .withData("fault 1", "the database does not answer")
                    .build();
        }
    }

    private Map<String, String> read() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(ANSWERS_WITHIN_SECONDS);
            Map<String, String> values = new HashMap<>();
            try (var rows = statement.executeQuery(DatabaseSettings.READ)) {
                while (rows.next()) {
                    values.put(rows.getString(1), rows.getString(2));
                }
            }
            return values;
        }
    }
}
