package org.conventionacademy.identity;

/// Whether a person may go on: not suspended, and the privacy notice accepted.
public record Standing(boolean suspended, boolean privacyAccepted) {}
