package org.conventionacademy.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the server and a session of it say about themselves, and what of it would break a promise.
///
/// @param values by the server's own names, in lower case
record DatabaseSettings(Map<String, String> values) {
    private static final Pattern VERSION = Pattern.compile("^(\\d+)\\.(\\d+)");

    static final String READ = """
            SELECT LOWER(variable_name), variable_value FROM information_schema.session_variables
            WHERE variable_name IN ('version', 'character_set_database', 'collation_database', 'character_set_connection', 'tx_isolation',
                'sql_mode', 'innodb_flush_log_at_trx_commit')
            """;

    /// One line each, with the name, the value found and the one needed.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        need(faults, "version", DatabaseSettings::isNewEnough, "MariaDB 10.11 or newer");
        need(faults, "character_set_database", "utf8mb4"::equals, "utf8mb4");
        need(faults, "character_set_connection", "utf8mb4"::equals, "utf8mb4");
        need(faults, "collation_database", DatabaseSettings::isOurCollation, "utf8mb4_uca1400_ai_ci");
        need(faults, "tx_isolation", "READ-COMMITTED"::equals, "READ-COMMITTED");
        need(
                faults,
                "sql_mode",
                mode -> mode.contains("STRICT_TRANS_TABLES") || mode.contains("STRICT_ALL_TABLES"),
                "STRICT_TRANS_TABLES");
        need(faults, "innodb_flush_log_at_trx_commit", "1"::equals, "1");
        return faults;
    }

    private void need(List<String> faults, String name, Predicate<String> good, String needed) {
        String value = values.getOrDefault(name, "");
        if (!good.test(value)) {
            faults.add("%s is %s, needed is %s".formatted(name, value.isEmpty() ? "not set" : value, needed));
        }
    }

    private static boolean isNewEnough(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!version.toLowerCase(Locale.ROOT).contains("mariadb") || !matcher.find()) {
            return false;
        }
        int major = Integer.parseInt(matcher.group(1));
        return major > 10 || (major == 10 && Integer.parseInt(matcher.group(2)) >= 11);
    }

    /// Servers say the collation with or without its character set.
    private static boolean isOurCollation(String collation) {
        return collation.equals("utf8mb4_uca1400_ai_ci") || collation.equals("uca1400_ai_ci");
    }
}
