package org.conventionacademy.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Suspends or restores a person, with the reason that the trail keeps.
public record Suspend(
        boolean suspended, @NotBlank @Size(max = 500) String reason) {}
