package org.conventionacademy.assessment;

import org.conventionacademy.platform.Problem;

/// What names one save of an attempt: the client and its own count.
///
/// @param seq 1 to 1,000,000
public record SaveNumber(ClientId client, int seq) {
    static final int LARGEST = 1_000_000;

    /// @throws Problem BAD_REQUEST when the count is out of its range
    public SaveNumber {
        if (client == null) {
            throw Problem.badRequest("assessment_problem_client");
        }
        if (seq < 1 || seq > LARGEST) {
            throw Problem.badRequest("assessment_problem_seq", LARGEST);
        }
    }
}
