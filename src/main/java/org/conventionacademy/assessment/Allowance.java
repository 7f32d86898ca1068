package org.conventionacademy.assessment;

import java.time.Instant;
import org.conventionacademy.identity.PersonId;

/// What one person was given beyond the rules of a quiz.
public record Allowance(int attempts, int minutes, String reason, PersonId by, Instant at) {}
