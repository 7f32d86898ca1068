package org.conventionacademy.learning;

import java.time.Instant;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.identity.PersonId;

/// Told inside the transaction that records the completion.
public record ModuleCompleted(UUID completion, PersonId person, ModuleId module, Instant completedAt) {}
