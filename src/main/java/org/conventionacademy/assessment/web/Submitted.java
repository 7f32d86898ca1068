package org.conventionacademy.assessment.web;

import java.time.Instant;

/// @param review where the result is
/// @param signedIn false for the holder of a pass, who has to sign in to see it
record Submitted(Instant endedAt, String review, boolean signedIn) {}
