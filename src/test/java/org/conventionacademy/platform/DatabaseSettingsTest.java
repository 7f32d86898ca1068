package org.conventionacademy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatabaseSettingsTest {
    private final Map<String, String> values = new HashMap<>(Map.of(
            "version", "10.11.6-MariaDB-0+deb12u1",
            "character_set_database", "utf8mb4",
            "character_set_connection", "utf8mb4",
            "collation_database", "utf8mb4_uca1400_ai_ci",
            "tx_isolation", "READ-COMMITTED",
            "sql_mode", "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO",
            "innodb_flush_log_at_trx_commit", "1"));

    @Test
    void aServerSetAsDocumentedHasNoFault() {
        assertThat(new DatabaseSettings(values).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "version, 10.6.18-MariaDB",
        "version, 8.0.36",
        "character_set_database, latin1",
        "character_set_connection, utf8mb3",
        "collation_database, utf8mb4_general_ci",
        "tx_isolation, REPEATABLE-READ",
        "sql_mode, NO_ENGINE_SUBSTITUTION",
        "innodb_flush_log_at_trx_commit, 2"
    })
    void aWrongSettingIsNamedWithItsValue(String name, String value) {
        values.put(name, value);
        assertThat(new DatabaseSettings(values).faults())
                .singleElement()
                .asString()
                .startsWith(name + " is " + value + ", needed is ");
    }
}
