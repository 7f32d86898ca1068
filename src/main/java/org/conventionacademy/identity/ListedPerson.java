package org.conventionacademy.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person as a list shows them. The name is null once it was erased.
public record ListedPerson(
        PersonId id,
        @Nullable String name,
        @Nullable String email,
        String username,
        Profile profile,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant suspendedAt,
        @Nullable String suspendedReason) {}
