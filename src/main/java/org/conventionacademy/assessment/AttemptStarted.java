package org.conventionacademy.assessment;

import java.time.Instant;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;

/// Told inside the transaction that starts the attempt: an observer that throws a
/// [org.conventionacademy.platform.Problem] refuses the start.
public record AttemptStarted(AttemptId attempt, PersonId person, ModuleId module, RevisionId revision, Instant at) {}
