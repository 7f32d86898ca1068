package org.conventionacademy.learning;

import java.time.Instant;
import java.util.UUID;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.conventionacademy.identity.PersonId;
import org.conventionacademy.platform.Lang;

/// A problem as it was reported, with its place.
public record ReportedProblem(
        UUID id,
        PersonId person,
        ModuleId module,
        RevisionId revision,
        String place,
        Lang language,
        String text,
        Instant reportedAt) {}
