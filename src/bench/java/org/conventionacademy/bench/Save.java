package org.conventionacademy.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// An answer as the pages' script sends it.
///
/// @param client random id of the browser
/// @param seq the client's count within the attempt, from 1
/// @param seen version of the answer that it was typed over, 0 for none
/// @param choice ids of options
record Save(String client, int seq, String question, int seen, List<String> choice) {
    /// The row that it adds, for plain JDBC: attempt, question, number.
    static final String ROW = """
            INSERT INTO assessment_answer (attempt, question, client, seq, seen, version, state, choice, received_at)
            VALUES (?, ?, 'limit', ?, 0, NULL, 'CURRENT', 'a', UTC_TIMESTAMP(6))
            ON DUPLICATE KEY UPDATE choice = VALUE(choice)
            """;

    static String newClient() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// @param contact the server's time in its last reply
    /// @param elapsed milliseconds from then on
    String text(String contact, long elapsed) {
        String options = choice.stream().map(option -> '"' + option + '"').collect(Collectors.joining(",", "[", "]"));
        return """
                {"client":"%s","seq":%d,"seen":%d,"choice":%s,"settles":false,"contact":"%s","elapsed":%d,"clock":"%s"}""".formatted(client, seq, seen, options, contact, elapsed, Instant.now());
    }
}
