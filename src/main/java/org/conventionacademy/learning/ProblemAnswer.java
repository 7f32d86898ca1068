package org.conventionacademy.learning;

import java.time.Instant;

/// What those who teach the module say to a report.
public record ProblemAnswer(ProblemOutcome outcome, String text, Instant at) {}
