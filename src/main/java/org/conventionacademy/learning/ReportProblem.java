package org.conventionacademy.learning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.conventionacademy.content.ModuleId;
import org.conventionacademy.content.RevisionId;
import org.jspecify.annotations.Nullable;

/// A reader's report that something is wrong.
///
/// @param revision the revision that the reader saw; the current one when left out
/// @param place `module`, `lesson:<id>` or `question:<revision id>`, of that revision
public record ReportProblem(
        @NotNull ModuleId module,
        @Nullable RevisionId revision,

        @NotNull @Pattern(regexp = "module|(lesson|question):[A-Za-z0-9-]{1,64}")
        String place,

        @NotBlank @Size(max = 2000) String text) {}
